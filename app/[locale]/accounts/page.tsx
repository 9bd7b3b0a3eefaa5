import { getTranslations } from "next-intl/server";
import { AccountsTable } from "@/components/account/accounts-table";
import { errorTexts } from "@/components/account/error-texts";
import { LinkMaker } from "@/components/account/link-maker";
import { listPersons } from "@/db/queries/person";
import { LINK_DAYS } from "@/lib/server/account/accounts";
import { database } from "@/lib/server/database";
import { readLocale } from "@/lib/server/page-params";
import { requirePermission } from "@/lib/server/session";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { makeLink } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("account.manage");

export default async function AccountsPage({ params }: Props) {
  const locale = await readLocale(params);
  await requirePermission("accounts.manage");
  const t = await getTranslations({ locale, namespace: "account" });
  const rows = (await listPersons(database().read)).map(({ id, name, email, passwordHash }) => ({
    id,
    name,
    email,
    status: t(passwordHash === null ? "manage.status.waiting" : "manage.status.active"),
  }));
  return (
    <Page locale={locale} path="/accounts">
      <div className="max-w-[42rem]">
        <h1>{t("manage.title")}</h1>
        <p className="mt-4 text-lg/[1.55] text-ink-soft">{t("manage.lead")}</p>
      </div>
      <LinkMaker
        action={makeLink.bind(null, locale)}
        create={{
          title: t("manage.create.title"),
          lead: t("manage.create.lead"),
          fields: [
            { name: "name", label: t("fields.name"), autoComplete: "off" },
            { name: "email", label: t("fields.email"), type: "email", autoComplete: "off" },
          ],
          submit: t("manage.create.submit"),
          errorTexts: await errorTexts(locale),
        }}
        list={{ title: t("manage.list.title"), lead: t("manage.list.lead") }}
        panel={{
          title: t("manage.link.title"),
          purpose: t("manage.link.purpose", { days: LINK_DAYS }),
          account: t("manage.link.account"),
          link: t("manage.link.link"),
        }}
      >
        <AccountsTable
          rows={rows}
          texts={{
            caption: t("manage.list.title"),
            name: t("fields.name"),
            email: t("fields.email"),
            status: t("manage.list.status"),
            link: t("manage.link.link"),
            newLink: t("manage.list.newLink"),
          }}
        />
      </LinkMaker>
    </Page>
  );
}
