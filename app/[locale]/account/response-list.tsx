import { getFormatter, getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { listResponsesOfPerson } from "@/db/queries/personal/response";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { type Continuation, continuationOf } from "@/server/response/continuation";
import { CodeLink } from "./code-link";

type Props = { locale: Locale; personId: string };

/** A person's responses, newest first, each with its campaign and where it goes on, and the way to a new one. */
export async function ResponseList({ locale, personId }: Props) {
  const t = await getTranslations({ locale, namespace: "account.own.responses" });
  const own = await getTranslations({ locale, namespace: "ownCampaigns" });
  const format = await getFormatter({ locale });
  const { read } = database();
  const now = database().now();
  const responses = await listResponsesOfPerson(read, personId);
  const dayOf = (time: Date | null) =>
    time === null ? "" : format.dateTime(time, { dateStyle: "long", timeZone: "Asia/Almaty" });
  const all = await Promise.all(
    responses.map(async (response) => ({
      id: response.id,
      campaignTitle: response.campaignTitle,
      title: response.campaignTitle?.[locale] ?? own("own"),
      begun: dayOf(response.createdAt),
      submitted: dayOf(response.submittedAt),
      continuation: await continuationOf(read, response, now),
    })),
  );
  // Those of open campaigns stand above, with the time that is left.
  const rows = all.filter(
    ({ campaignTitle, continuation: { kind } }) => !campaignTitle || kind === "submitted" || kind === "closed",
  );
  const stateOf = (continuation: Continuation, submitted: string) => {
    if (continuation.kind === "open") return t("open", { position: continuation.position, total: continuation.total });
    return continuation.kind === "closed" ? own("closed") : t(continuation.kind, { date: submitted });
  };
  const actionOf = ({ kind }: Continuation) => {
    if (kind === "closed") return own("see");
    return kind === "submitted" ? t("seeResult") : t("continue");
  };
  return (
    <section className="mt-12">
      <h2>{own("past")}</h2>
      {rows.length === 0 ? <p className="mt-3">{t("none")}</p> : null}
      {all.filter(({ continuation }) => continuation.kind === "submitted").length < 2 ? null : (
        <p className="mt-1">
          <a href={href(locale, "/account/history")} className={BUTTON.quiet}>
            {t("history")}
          </a>
        </p>
      )}
      <ul className="mt-4 divide-y divide-line border-y border-line empty:hidden">
        {rows.map(({ id, title, begun, submitted, continuation }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
            <div id={`response-${id}`}>
              <h3 className="text-base">{title}</h3>
              <p className="text-note text-ink-soft">{t("begun", { date: begun })}</p>
              <p className="text-note text-ink-soft">{stateOf(continuation, submitted)}</p>
            </div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <CodeLink locale={locale} responseId={id} />
              <a
                href={href(locale, continuation.path)}
                aria-describedby={`response-${id}`}
                className={BUTTON.secondary}
              >
                {actionOf(continuation)}
              </a>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-ink-soft">{own("outside")}</p>
      <p className="mt-4">
        <a href={href(locale, "/start")} className={BUTTON.secondary}>
          {t("start")}
        </a>
      </p>
    </section>
  );
}
