import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { Notice } from "../ui/notice";

const STATES = ["queued", "sent", "refused", "failed"] as const;

type Props = {
  locale: Locale;
  /** Null where no mail server is set. */
  rows:
    readonly { kind: "invitation" | "reminder"; counts: Readonly<Record<(typeof STATES)[number], number>> }[] | null;
};

/** What became of the mails of a campaign, in rounded numbers of the whole. */
export async function MailCounts({ locale, rows }: Props) {
  const t = await getTranslations({ locale, namespace: "mail.counts" });
  if (rows === null) return <Notice tone="caution">{t("unavailable")}</Notice>;
  const cell = "px-3 py-2 text-end tabular-nums first:ps-0 first:text-start";
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-[42rem] text-ink-soft">{t("lead")}</p>
      <div className="mt-4 overflow-x-auto" role="region" aria-label={t("caption")} tabIndex={0}>
        <table className="w-full max-w-[46rem] border-collapse">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr className="border-b border-edge align-bottom text-[0.9375rem]">
              {["kind" as const, ...STATES].map((column) => (
                <th key={column} scope="col" className={`${cell} font-semibold`}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-b border-line">
            {rows.map(({ kind, counts }) => (
              <tr key={kind}>
                <th scope="row" className={`${cell} font-normal`}>
                  {t(kind)}
                </th>
                {STATES.map((state) => (
                  <td key={state} className={cell}>
                    {counts[state]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
