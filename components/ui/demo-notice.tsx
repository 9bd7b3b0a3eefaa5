import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";

/** Stands above every page of the demonstration, also on paper: nothing below it is about anybody. */
export async function DemoNotice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "demo" });
  return (
    <aside aria-label={t("label")} className="border-b border-notice bg-notice-wash text-notice">
      <p className="mx-auto max-w-page px-4 py-2 text-note font-semibold sm:px-6">{t("simulated")}</p>
    </aside>
  );
}
