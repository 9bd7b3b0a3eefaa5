import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

type Props = {
  locale: Locale;
  id: string;
  hasCode: boolean;
  /** Whether there are next steps, which the keepsake is about. */
  hasSteps: boolean;
};

/** What can be done with a result: print it, take it along, see all that is stored, delete it. */
export async function ResultActions({ locale, id, hasCode, hasSteps }: Props) {
  const t = await getTranslations({ locale, namespace: "result.actions" });
  const base = `/response/${id}`;
  const files = ["pdf", "txt", ...(hasSteps ? (["keepsake"] as const) : []), "csv", "json"] as const;
  return (
    <section aria-label={t("title")} className="no-print mt-3">
      <div className="flex flex-wrap gap-x-5">
        <a href={href(locale, `${base}/own-data`)} className={BUTTON.quiet}>
          {t("data")}
        </a>
        {files.map((format) => (
          <a key={format} href={href(locale, `${base}/download/${format}`)} download className={BUTTON.quiet}>
            {t(format)}
          </a>
        ))}
        {hasCode ? (
          <a href={href(locale, `${base}/code`)} className={BUTTON.quiet}>
            {t("code")}
          </a>
        ) : null}
        <a href={href(locale, `${base}/delete`)} className={BUTTON.quiet}>
          {t("delete")}
        </a>
      </div>
      <p className="text-sm text-ink-soft">{t("private")}</p>
    </section>
  );
}
