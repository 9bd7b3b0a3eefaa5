import { getTranslations } from "next-intl/server";
import { PersonForm } from "@/components/account/person-form";
import { BUTTON } from "@/components/ui/button";
import { findPerson, listRoles, listScopes } from "@/db/queries/organisation/person";
import { PERSON_ERRORS, scopeField } from "@/lib/access/person-schema";
import { GIVEN_ROLES, SCOPED_ROLES } from "@/lib/access/permissions";
import { LOCALES } from "@/lib/instrument/locales";
import { pathOf } from "@/lib/organisation/unit-overview";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { readUnitTree } from "@/server/organisation/units";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { save } from "./actions";

export const generateMetadata = titleOf("people");

export default permitted.page("people/[id]/page.tsx", async ({ locale, params }) => {
  const { id } = params;
  const { read } = database();
  const person = (await findPerson(read, id)) ?? showNotFound();
  const scopes = await listScopes(read, id);
  const tree = await readUnitTree(read, locale);
  const t = await getTranslations({ locale, namespace: "people" });
  const codeOf = (unitId: string) => tree.units.get(unitId)?.code ?? "";
  const pathTo = (unitId: string) =>
    [...pathOf(tree, unitId), tree.summaries.get(unitId)].map((unit) => unit?.name ?? "").join(" / ");
  const unitHint = person.unitId === null ? "" : ` ${t("fields.unitNow", { path: pathTo(person.unitId) })}`;
  const scopeHint = (role: (typeof SCOPED_ROLES)[number]) => {
    const reached = scopes.filter((scope) => scope.role === role).map(({ unitId }) => pathTo(unitId));
    return reached.length === 0 ? "" : ` ${t("fields.unitNow", { path: reached.join("; ") })}`;
  };
  return (
    <Page locale={locale} path={`/people/${id}`}>
      <p className="mb-4">
        <a href={href(locale, "/accounts")} className={BUTTON.quiet}>
          {t("back")}
        </a>
      </p>
      <h1>{person.name}</h1>
      <p className="mt-2 text-lg">{person.email}</p>
      <p className="mt-1 mb-8 max-w-[42rem] text-[0.9375rem] text-ink-soft">
        {t("fields.emailHint")} {t("lead")}
      </p>
      <PersonForm
        action={save.bind(null, params)}
        initial={{
          isDone: false,
          errors: [],
          values: {
            name: person.name,
            locale: person.locale,
            unit: person.unitId === null ? "" : codeOf(person.unitId),
            ...Object.fromEntries(
              SCOPED_ROLES.map((role) => [
                scopeField(role),
                scopes
                  .filter((scope) => scope.role === role)
                  .map(({ unitId }) => codeOf(unitId))
                  .join(", "),
              ]),
            ),
          },
          roles: await listRoles(read, id),
        }}
        fields={[
          { name: "name", label: t("fields.name") },
          { name: "unit", label: t("fields.unit"), hint: t("fields.unitHint") + unitHint },
        ]}
        locale={{
          label: t("fields.locale"),
          options: LOCALES.map((value) => ({ value, label: t(`locales.${value}`) })),
        }}
        roles={{
          label: t("fields.roles"),
          options: GIVEN_ROLES.map((value) => ({
            value,
            label: t(`roles.${value}`),
            meaning: t(`rolesMeaning.${value}`),
          })),
        }}
        scopes={SCOPED_ROLES.map((role) => ({
          name: scopeField(role),
          label: t(`fields.scopes.${role}`),
          hint: t("fields.scopesHint") + scopeHint(role),
        }))}
        submit={t("save")}
        saved={t("saved")}
        errors={{
          title: t("errors.title"),
          messages: Object.fromEntries(PERSON_ERRORS.map((code) => [code, t.raw(`errors.${code}`) as string])),
        }}
      />
      <p className="mt-12 border-t border-line pt-6">
        <a href={href(locale, `/people/${id}/remove`)} className={BUTTON.quiet}>
          {t("remove.link")}
        </a>
      </p>
    </Page>
  );
});
