import { getFormatter, getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { listResponsesOfPerson } from "@/db/queries/response";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { database } from "@/lib/server/database";
import { continuationOf } from "@/lib/server/response/continuation";

/** A person's responses, newest first, each with where it goes on, and the way to a new one. */
export async function ResponseList({ locale, personId }: { locale: Locale; personId: string }) {
  const t = await getTranslations({ locale, namespace: "account.own.responses" });
  const format = await getFormatter({ locale });
  const { read } = database();
  const responses = await listResponsesOfPerson(read, personId);
  const continuations = await Promise.all(responses.map((response) => continuationOf(read, response)));
  const dayOf = (time: Date | null) =>
    time === null ? "" : format.dateTime(time, { dateStyle: "long", timeZone: "Asia/Almaty" });
  const rows = responses.map((response, index) => ({
    id: response.id,
    begun: dayOf(response.createdAt),
    submitted: dayOf(response.submittedAt),
    continuation: continuations[index],
  }));
  return (
    <>
      {rows.length === 0 ? <p className="mt-8">{t("none")}</p> : null}
      <ul className="mt-8 divide-y divide-line border-y border-line empty:hidden">
        {rows.map(({ id, begun, submitted, continuation }) =>
          continuation === undefined ? null : (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
              <div>
                <h2 className="text-base" id={`begun-${id}`}>
                  {t("begun", { date: begun })}
                </h2>
                <p className="text-[0.9375rem] text-ink-soft">
                  {continuation.kind === "open"
                    ? t("open", { position: continuation.position, total: continuation.total })
                    : t(continuation.kind, { date: submitted })}
                </p>
              </div>
              <a href={href(locale, continuation.path)} aria-describedby={`begun-${id}`} className={BUTTON.secondary}>
                {continuation.kind === "submitted" ? t("seeResult") : t("continue")}
              </a>
            </li>
          ),
        )}
      </ul>
      <p className="mt-6">
        <a href={href(locale, "/start")} className={BUTTON.primary}>
          {t("start")}
        </a>
      </p>
    </>
  );
}
