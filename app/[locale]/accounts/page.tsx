import { getTranslations } from "next-intl/server";
import { AccountsTable } from "@/components/account/accounts-table";
import { accountErrorTexts } from "@/components/account/error-texts";
import { LinkMaker } from "@/components/account/link-maker";
import { FormTextField } from "@/components/form/form-fields";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/db/queries/organisation/people";
import { href } from "@/lib/paths";
import { LINK_DAYS } from "@/server/account/new-link";
import { database } from "@/server/platform/database";
import { isMailAvailable } from "@/server/platform/settings";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { WaitingReviewers } from "../waiting-reviewers";
import { makeLink } from "./actions";
import { PeopleSearch } from "./people-search";
import { RefusedAddresses } from "./refused-addresses";
import { readSearch, searchHref } from "./search";

const ROWS = 50;

export const generateMetadata = titleOf("account.manage");

export default permitted.page("accounts/page.tsx", async ({ locale, params, person, searchParams }) => {
  const t = await getTranslations({ locale, namespace: "account" });
  const role = await getTranslations({ locale, namespace: "people.roles" });
  const search = readSearch(searchParams);
  const { query, filter, page } = search;
  const found = await listPeople(database().read, {
    words: query.split(/\s+/u).filter(Boolean),
    filter,
    offset: (page - 1) * ROWS,
    limit: ROWS + 1,
  });
  const rows = found.slice(0, ROWS).map(({ id, name, email, unitCode, roles, canSignIn }) => ({
    ...{ id, name, email },
    unit: unitCode ?? "–",
    roles: roles.map((given) => role(given)).join(", ") || "–",
    status: canSignIn === null ? "–" : t(canSignIn ? "manage.status.active" : "manage.status.waiting"),
    href: href(locale, `/people/${id}`),
  }));
  const isMailed = isMailAvailable();
  const handedOver = `${t("manage.link.purpose", { days: LINK_DAYS })} ${t("manage.link.told")}`;
  return (
    <Page locale={locale} path="/accounts">
      <div className="max-w-text">
        <h1>{t("manage.title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("manage.lead")}</p>
      </div>
      <RefusedAddresses locale={locale} />
      <WaitingReviewers locale={locale} person={person} />
      <LinkMaker
        action={makeLink.bind(null, params)}
        create={{
          title: t("manage.create.title"),
          lead: t(isMailed ? "manage.create.leadMailed" : "manage.create.lead"),
          submit: t("manage.create.submit"),
          errors: await accountErrorTexts(locale),
          children: (
            <>
              <FormTextField name="name" label={t("fields.name")} />
              <FormTextField name="email" label={t("fields.email")} type="email" />
            </>
          ),
        }}
        list={{ title: t("manage.list.title"), lead: t("manage.list.lead") }}
        search={<PeopleSearch locale={locale} query={query} filter={filter} />}
        panel={{
          title: t(isMailed ? "manage.mailed.title" : "manage.link.title"),
          text: isMailed ? t("manage.mailed.purpose", { days: LINK_DAYS }) : handedOver,
          name: t("manage.link.account"),
          secret: t("manage.link.link"),
        }}
      >
        <AccountsTable
          rows={rows}
          texts={{
            caption: t("manage.list.title"),
            name: t("fields.name"),
            email: t("fields.email"),
            unit: t("manage.list.unit"),
            roles: t("manage.list.roles"),
            status: t("manage.list.status"),
            link: t("manage.link.link"),
            newLink: t("manage.list.newLink"),
          }}
        />
      </LinkMaker>
      {rows.length === 0 ? <p role="status">{t("manage.list.none")}</p> : null}
      <Pager
        label={t("manage.list.pages")}
        previous={t("manage.list.previous")}
        next={t("manage.list.next")}
        previousHref={page > 1 ? searchHref(locale, { ...search, page: page - 1 }) : null}
        nextHref={found.length > ROWS ? searchHref(locale, { ...search, page: page + 1 }) : null}
      />
    </Page>
  );
});
