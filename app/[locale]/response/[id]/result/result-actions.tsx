import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

/** What can be done with a result: print it, take it along, look at the answers, delete everything. */
export async function ResultActions({ locale, id, hasCode }: { locale: Locale; id: string; hasCode: boolean }) {
  const t = await getTranslations({ locale, namespace: "result.actions" });
  const base = `/response/${id}`;
  return (
    <section className="no-print mt-14 border-t border-line pt-8">
      <h2>{t("title")}</h2>
      <p className="mt-2 max-w-text text-ink-soft">{t("private")}</p>
      <div className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <PrintButton label={t("print")} className={BUTTON.secondary} />
        <a href={href(locale, `${base}/answers`)} className={BUTTON.quiet}>
          {t("answers")}
        </a>
        <a href={href(locale, `${base}/download/csv`)} download className={BUTTON.quiet}>
          {t("csv")}
        </a>
        <a href={href(locale, `${base}/download/json`)} download className={BUTTON.quiet}>
          {t("json")}
        </a>
        {hasCode ? (
          <a href={href(locale, `${base}/code`)} className={BUTTON.quiet}>
            {t("code")}
          </a>
        ) : null}
        <a href={href(locale, `${base}/delete`)} className={BUTTON.quiet}>
          {t("delete")}
        </a>
      </div>
    </section>
  );
}
