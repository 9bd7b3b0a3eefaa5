import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DemoNotice } from "@/components/ui/demo-notice";
import { isLocale } from "@/lib/instrument/locales";
import { settings } from "@/server/platform/settings";
import "../globals.css";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "product" });
  return {
    title: { template: `%s – ${t("name")}`, default: t("name") },
    description: t("description"),
    robots: { index: false },
    icons: { icon: `${process.env.BASE_PATH ?? ""}/favicon.svg` },
  };
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <body>
        {settings().isDemo ? <DemoNotice locale={locale} /> : null}
        {children}
      </body>
    </html>
  );
}
