import { getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

/** Every language in its own words, so that everybody finds theirs. */
const NAMES: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

type Props = { locale: Locale; path: string; formId?: string };

/** Links to this page in the other languages; on a page with answers, buttons that save them on the way. */
export async function LanguageSwitch({ locale, path, formId }: Props) {
  const t = await getTranslations({ locale, namespace: "shell" });
  const style = "flex min-h-11 min-w-6 cursor-pointer items-center px-1.5 text-note";
  return (
    <nav aria-label={t("languages")}>
      <ul className="-mx-1.5 flex gap-x-1.5">
        {LOCALES.map((each) => (
          <li key={each} lang={each}>
            {each === locale ? (
              <span aria-current="true" className={`${style} font-semibold text-ink`}>
                {NAMES[each]}
              </span>
            ) : formId === undefined ? (
              <a
                href={href(each, path)}
                hrefLang={each}
                className={`${style} text-accent underline underline-offset-[0.2em]`}
              >
                {NAMES[each]}
              </a>
            ) : (
              <button
                form={formId}
                name="to"
                value={each}
                className={`${style} text-accent underline underline-offset-[0.2em]`}
              >
                {NAMES[each]}
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
