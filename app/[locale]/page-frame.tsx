import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageShell } from "@/components/ui/page-shell";
import { hasPermission, type Permission } from "@/lib/access/permissions";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { currentPerson } from "@/server/platform/session";
import { settings } from "@/server/platform/settings";
import { forgetDevice } from "./forget-device";
import { ownDataPath } from "./own-data/own-data-path";

type Props = { locale: Locale; path: string; isWide?: boolean; children: ReactNode };

const LINK = "flex min-h-9 cursor-pointer items-center text-note text-accent underline underline-offset-[0.2em]";

/** What the header leads to, for those who may go there. */
const PLACES = [
  { name: "account", path: "/account", permission: "responses.own" },
  { name: "review", path: "/review", permission: "units.review" },
  { name: "campaigns", path: "/campaigns", permission: "campaigns.manage" },
  { name: "units", path: "/units", permission: "units.manage" },
  { name: "accounts", path: "/accounts", permission: "accounts.manage" },
  { name: "audit", path: "/audit", permission: "audit.read" },
] as const satisfies readonly { name: string; path: string; permission: Permission }[];

/** The frame of every page, with what the header offers to whoever is looking. */
export async function Page({ locale, path, isWide = false, children }: Props) {
  const t = await getTranslations({ locale, namespace: "shell" });
  const person = await currentPerson();
  const dataPath = await ownDataPath();
  const { organisationName, contact } = settings();
  // Nobody is known here, and there is nothing to forget.
  const forget =
    dataPath === null ? null : (
      <form action={forgetDevice.bind(null, { locale })}>
        <button className={LINK}>{t("forget")}</button>
      </form>
    );
  // Without an account there is nothing else to choose from, and the head stays one line on a phone.
  const menu =
    person === null ? null : (
      <>
        {PLACES.filter(({ permission }) => hasPermission(person.roles, permission)).map(({ name, path: to }) => (
          <a key={name} href={href(locale, to)} className={LINK} {...(to === path ? { "aria-current": "page" } : {})}>
            {t(name)}
          </a>
        ))}
        {forget}
      </>
    );
  const foot = (
    <>
      {dataPath === null ? null : (
        <a href={href(locale, dataPath)} className={LINK}>
          {t("ownData")}
        </a>
      )}
      {person === null ? (
        <>
          <a href={href(locale, "/sign-in")} className={LINK}>
            {t("signIn")}
          </a>
          {forget}
        </>
      ) : null}
    </>
  );
  const about = [organisationName, contact].filter((part) => part !== "").join(" · ");
  return (
    <PageShell locale={locale} path={path} menu={menu} foot={foot} contact={about} isWide={isWide}>
      {children}
    </PageShell>
  );
}
