import type { Locale } from "@/lib/instrument/locales";

/** Every language in its own words, so that everybody finds theirs; on a narrow screen its beginning. */
const NAMES: Record<Locale, { short: string; full: string }> = {
  kk: { short: "Қаз", full: "Қазақша" },
  ru: { short: "Рус", full: "Русский" },
  en: { short: "Eng", full: "English" },
};

/** The name of a language, as much of it as there is room for. */
export function LanguageName({ locale }: { locale: Locale }) {
  const { short, full } = NAMES[locale];
  return (
    <>
      <span className="sm:hidden" title={full}>
        {short}
      </span>
      <span className="max-sm:hidden">{full}</span>
    </>
  );
}
