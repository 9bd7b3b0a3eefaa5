import { getTranslations } from "next-intl/server";
import { FormChecksField } from "@/components/form/checks-field";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormSelectField, FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findPerson, listRoles, listScopes } from "@/db/queries/organisation/person";
import { PERSON_ERRORS, PERSON_LIMITS, scopeField } from "@/lib/access/person-schema";
import { GIVEN_ROLES, SCOPED_ROLES, type ScopedRole } from "@/lib/access/permissions";
import { LOCALES } from "@/lib/instrument/locales";
import { pathOf } from "@/lib/organisation/unit-overview";
import { href } from "@/lib/paths";
import { findReviewerStanding } from "@/server/account/reviewer-role";
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
  const standing = await findReviewerStanding(read, id);
  const tree = await readUnitTree(read, locale);
  const t = await getTranslations({ locale, namespace: "people" });
  const codeOf = (unitId: string) => tree.units.get(unitId)?.code ?? "";
  const pathTo = (unitId: string) =>
    [...pathOf(tree, unitId), tree.summaries.get(unitId)].map((unit) => unit?.name ?? "").join(" / ");
  const nowIn = (unitIds: readonly string[]) =>
    unitIds.length === 0 ? "" : ` ${t("fields.unitNow", { path: unitIds.map(pathTo).join("; ") })}`;
  const unitsOf = (role: ScopedRole) => scopes.filter((scope) => scope.role === role).map(({ unitId }) => unitId);
  return (
    <Page locale={locale} path={`/people/${id}`}>
      <p className="mb-4">
        <a href={href(locale, "/accounts")} className={BUTTON.quiet}>
          {t("back")}
        </a>
      </p>
      <h1>{person.name}</h1>
      <p className="mt-2 text-lg">{person.email}</p>
      <p className="mt-1 mb-8 max-w-text text-note text-ink-soft">
        {t("fields.emailHint")} {t("lead")}
      </p>
      {standing === null || standing === "confirmed" ? null : (
        <div className="mb-8">
          <Notice tone="caution">{t(`standing.${standing}`)}</Notice>
        </div>
      )}
      <Form
        action={save.bind(null, params)}
        initial={{
          values: {
            name: person.name,
            locale: person.locale,
            unit: person.unitId === null ? "" : codeOf(person.unitId),
            ...Object.fromEntries(SCOPED_ROLES.map((role) => [scopeField(role), unitsOf(role).map(codeOf).join(", ")])),
          },
          lists: { roles: await listRoles(read, id) },
        }}
        errors={{
          title: t("errors.title"),
          messages: errorMessages(PERSON_ERRORS, (code, facts) => t(`errors.${code}`, { ...PERSON_LIMITS, ...facts })),
        }}
        submit={t("save")}
        done={t("saved")}
        className="space-y-6"
      >
        <FormTextField name="name" label={t("fields.name")} />
        <FormTextField
          name="unit"
          label={t("fields.unit")}
          hint={t("fields.unitHint") + nowIn(person.unitId === null ? [] : [person.unitId])}
        />
        <FormSelectField
          name="locale"
          label={t("fields.locale")}
          options={LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }))}
        />
        <FormChecksField
          name="roles"
          label={t("fields.roles")}
          options={GIVEN_ROLES.map((value) => ({
            value,
            label: t(`roles.${value}`),
            meaning: t(`rolesMeaning.${value}`),
          }))}
        />
        {SCOPED_ROLES.map((role) => (
          <FormTextField
            key={role}
            name={scopeField(role)}
            label={t(`fields.scopes.${role}`)}
            hint={t("fields.scopesHint") + nowIn(unitsOf(role))}
          />
        ))}
      </Form>
      <p className="mt-12 border-t border-line pt-6">
        <a href={href(locale, `/people/${id}/remove`)} className={BUTTON.quiet}>
          {t("remove.link")}
        </a>
      </p>
    </Page>
  );
});
