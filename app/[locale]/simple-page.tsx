import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { Page } from "./page-frame";

type Props = { locale: Locale; name: "declined" | "forgotten" | "deleted"; action: string };

/** A page that says what has happened and where to go from there. */
export async function SimplePage({ locale, name, action }: Props) {
  const t = await getTranslations({ locale, namespace: name });
  return (
    <Page locale={locale} path={`/${name}`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <p className="mt-8">
        <a href={href(locale, action)} className={BUTTON.secondary}>
          {t("action")}
        </a>
      </p>
    </Page>
  );
}
