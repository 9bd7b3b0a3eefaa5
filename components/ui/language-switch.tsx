import { getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { LanguageName } from "./language-name";
import { href } from "@/lib/paths";

/** Links to this page in the other languages. */
export async function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const t = await getTranslations({ locale, namespace: "shell" });
  const style = "flex min-h-11 min-w-6 cursor-pointer items-center px-1.5";
  return (
    <nav aria-label={t("languages")}>
      <ul className="-mx-1.5 flex">
        {LOCALES.map((each) => (
          <li key={each} lang={each}>
            {each === locale ? (
              <span aria-current="true" className={`${style} font-semibold text-ink`}>
                <LanguageName locale={each} />
              </span>
            ) : (
              <a
                href={href(each, path)}
                hrefLang={each}
                className={`${style} text-accent underline underline-offset-[0.2em]`}
              >
                <LanguageName locale={each} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
