import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import type { ShownPeople } from "@/lib/policy/shown-people";
import { peopleText } from "@/lib/text/people-text";
import { Notice } from "../ui/notice";

const STATES = ["queued", "sent", "refused", "failed"] as const;

type Props = {
  locale: Locale;
  /** Null where no mail server is set. */
  counts: {
    invitations: Readonly<Record<(typeof STATES)[number], number>>;
    reminded: ShownPeople | null;
  } | null;
  /** Whether some are invited by codes on paper. */
  hasCodes: boolean;
};

/** What became of the mails of a campaign as a whole. */
export async function MailCounts({ locale, counts, hasCodes }: Props) {
  const t = await getTranslations({ locale, namespace: "mail.counts" });
  const people = await getTranslations({ locale, namespace: "counts" });
  if (counts === null) return <Notice tone="caution">{t("unavailable")}</Notice>;
  const { invitations, reminded } = counts;
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-text text-ink-soft">{t("lead", { step: PEOPLE_STEP })}</p>
      <table className="mt-4 w-full max-w-[34rem] border-collapse">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-edge align-bottom text-note">
            <td />
            <th scope="col" className="py-2 ps-3 text-end font-semibold tabular-nums">
              {t("invitation")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-b border-line">
          {STATES.map((state) => (
            <tr key={state}>
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {t(state)}
              </th>
              <td className="py-2 ps-3 text-end tabular-nums">{invitations[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reminded === null ? null : (
        <p className="mt-3">{t("reminded", { peopleShown: peopleText(reminded, people) })}</p>
      )}
      {hasCodes ? <p className="mt-3 max-w-text text-ink-soft">{t("codes")}</p> : null}
    </section>
  );
}
