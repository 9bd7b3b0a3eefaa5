import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { COUNTED_FROM } from "@/lib/policy/enough-invited";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import { Notice } from "../ui/notice";

const STATES = ["queued", "sent", "refused", "failed"] as const;

type Props = {
  locale: Locale;
  /** Null where no mail server is set. */
  rows:
    | readonly { kind: "invitation" | "reminder"; counts: Readonly<Record<(typeof STATES)[number], number | null>> }[]
    | null;
};

/** What became of the mails of a campaign, in rounded numbers of the whole. */
export async function MailCounts({ locale, rows }: Props) {
  const t = await getTranslations({ locale, namespace: "mail.counts" });
  if (rows === null) return <Notice tone="caution">{t("unavailable")}</Notice>;
  const cell = "py-2 ps-3 text-end tabular-nums";
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-text text-ink-soft">
        {t("lead", { step: PEOPLE_STEP })} {t("reminderRule", { minimum: COUNTED_FROM })}
      </p>
      <table className="mt-4 w-full max-w-[34rem] border-collapse">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-edge align-bottom text-note">
            <td />
            {rows.map(({ kind }) => (
              <th key={kind} scope="col" className={`${cell} font-semibold`}>
                {t(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-b border-line">
          {STATES.map((state) => (
            <tr key={state}>
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {t(state)}
              </th>
              {rows.map(({ kind, counts }) => (
                <td key={kind} className={cell}>
                  {counts[state] ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
