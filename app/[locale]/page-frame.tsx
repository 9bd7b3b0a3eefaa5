import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageShell } from "@/components/ui/page-shell";
import { hasPermission } from "@/lib/access/permissions";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { readDeviceGrant } from "@/lib/server/device-grant";
import { currentPerson } from "@/lib/server/session";
import { settings } from "@/lib/server/settings";
import { forgetDevice } from "./forget-device";

type Props = { locale: Locale; path: string; formId?: string; children: ReactNode };

const LINK =
  "flex min-h-11 cursor-pointer items-center text-[0.9375rem] text-accent underline underline-offset-[0.2em]";

/** The frame of every page, with what the header offers to whoever is looking. */
export async function Page({ locale, path, formId, children }: Props) {
  const t = await getTranslations({ locale, namespace: "shell" });
  const person = await currentPerson();
  const hasSomethingToForget = person !== null || (await readDeviceGrant()) !== null;
  const { organisationName, contact } = settings();
  const menu = (
    <>
      {person === null ? null : (
        <a href={href(locale, "/account")} className={LINK}>
          {t("account")}
        </a>
      )}
      {person !== null && hasPermission(person.roles, "accounts.manage") ? (
        <a href={href(locale, "/accounts")} className={LINK}>
          {t("accounts")}
        </a>
      ) : null}
      {person === null && formId === undefined ? (
        <a href={href(locale, "/sign-in")} className={LINK}>
          {t("signIn")}
        </a>
      ) : null}
      {!hasSomethingToForget ? null : formId === undefined ? (
        <form action={forgetDevice.bind(null, locale)}>
          <button className={LINK}>{t("forget")}</button>
        </form>
      ) : (
        <button form={formId} name="to" value="forget" className={LINK}>
          {t("forget")}
        </button>
      )}
    </>
  );
  const about = [organisationName, contact].filter((part) => part !== "").join(" · ");
  return (
    <PageShell locale={locale} path={path} menu={menu} contact={about} {...(formId === undefined ? {} : { formId })}>
      {children}
    </PageShell>
  );
}
