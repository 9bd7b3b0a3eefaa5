import { getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { LANGUAGE_NAMES, SHORT_LANGUAGE_NAMES } from "./language-names";
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
                <Name locale={each} />
              </span>
            ) : (
              <a
                href={href(each, path)}
                hrefLang={each}
                aria-label={LANGUAGE_NAMES[each]}
                className={`${style} text-accent underline underline-offset-[0.2em]`}
              >
                <Name locale={each} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Name({ locale }: { locale: Locale }) {
  return (
    <>
      <span className="sm:hidden">{SHORT_LANGUAGE_NAMES[locale]}</span>
      <span className="max-sm:hidden">{LANGUAGE_NAMES[locale]}</span>
    </>
  );
}
