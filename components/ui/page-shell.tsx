import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { LanguageSwitch } from "./language-switch";

type Props = {
  locale: Locale;
  /** The page's path behind the language, for the switch to another one. */
  path: string;
  /** What the header offers beside the languages, such as signing out. */
  menu: ReactNode;
  /** What the foot leads to beside the pages on privacy and on what all rests on. */
  foot: ReactNode;
  contact: string;
  /** Pages of figures, which stand beside each other, take more of a wide screen. */
  isWide?: boolean;
  children: ReactNode;
};

/** Header, main part and footer of every page. */
export async function PageShell({ locale, path, menu, foot, contact, isWide = false, children }: Props) {
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <div className={`flex min-h-dvh flex-col ${isWide ? "wide-page" : ""}`}>
      <a
        href="#main"
        className="no-print absolute start-2 -top-20 z-20 rounded-md bg-accent px-4 py-3 font-semibold text-white focus:top-2"
      >
        {t("skip")}
      </a>
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4 text-sm sm:gap-x-4 sm:px-6 sm:py-2 sm:text-note">
          <a
            href={href(locale, "")}
            className="me-auto flex min-h-11 min-w-0 grow basis-40 items-center gap-2.5 font-semibold text-ink no-underline"
          >
            <BrandMark />
            <span className="leading-tight text-balance">{t("brand")}</span>
          </a>
          <div className="no-print flex flex-wrap items-center gap-x-4 max-sm:order-1 max-sm:w-full">{menu}</div>
          <div className="no-print">
            <LanguageSwitch locale={locale} path={path} />
          </div>
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-page flex-1 px-4 pt-5 pb-10 sm:px-6 sm:pt-6 sm:pb-12">
        {children}
      </main>
      <footer className="no-print border-t border-line bg-wash">
        <div className="mx-auto flex max-w-page flex-wrap gap-x-6 px-4 py-2 text-note text-ink-soft sm:px-6">
          <a
            href={href(locale, "/privacy")}
            className="flex min-h-9 items-center text-accent underline underline-offset-[0.2em]"
          >
            {t("privacy")}
          </a>
          <a
            href={href(locale, "/knowledge")}
            className="flex min-h-9 items-center text-accent underline underline-offset-[0.2em]"
          >
            {t("knowledge")}
          </a>
          {foot}
          {contact === "" ? null : <span className="flex min-h-9 items-center">{contact}</span>}
        </div>
      </footer>
    </div>
  );
}

function BrandMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path d="M8 11h16M8 16h11M8 21h14" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
