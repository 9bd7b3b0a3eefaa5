import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { FormChecksField } from "@/components/form/checks-field";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field-group";
import { GROUP_ERRORS, GROUP_LIMITS } from "@/lib/campaign/group-form";
import { joinable } from "@/lib/campaign/planning";
import { LOCALES } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { href, redirectPath } from "@/lib/paths";
import { managedCampaign } from "@/server/campaign/guard";
import { listPlanUnits } from "@/server/campaign/plan-units";
import { database } from "@/server/platform/database";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { join } from "./actions";

export const generateMetadata = titleOf("campaigns.group");

/** Joins small units directly below one unit (`under`; without it the topmost ones) under a name. */
export default managedCampaign.page("campaigns/[id]/plan/join/page.tsx", async (visit) => {
  const { locale, params, searchParams, campaign } = visit;
  const page = `/campaigns/${params.id}/plan`;
  const units = await listPlanUnits(database().read, campaign);
  const under = units.find(({ id }) => id === searchParams["under"]) ?? null;
  const siblings = joinable(units, campaign.minimumGroup).get(under?.id ?? null) ?? [];
  // Fixed meanwhile, or joined by somebody else.
  if (campaign.confirmedAt !== null || campaign.isRehearsal || siblings.length < GROUP_LIMITS.units)
    redirect(redirectPath(locale, page));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const names = LOCALES.map((language) => ({ language, label: t(`form.languages.${language}`) }));
  return (
    <Page locale={locale} path={`${page}/join${under === null ? "" : `?under=${under.id}`}`}>
      <h1>{t("group.title")}</h1>
      <p className="mt-4 mb-10 max-w-text text-lead text-ink-soft">{t("group.lead")}</p>
      <Form
        action={join.bind(null, params)}
        errors={{
          title: t("groupErrors.summary"),
          messages: errorMessages(GROUP_ERRORS, (code) => t(`groupErrors.${code}`, GROUP_LIMITS)),
          names: Object.fromEntries(names.map(({ language, label }) => [`name-${language}`, label])),
        }}
        submit={t("group.join")}
        className="space-y-10"
      >
        <FormChecksField
          name="members"
          label={under === null ? t("group.topmost") : t("group.below", { unit: unitName(under, locale) })}
          options={siblings.map(({ unit, invited }) => ({
            value: unit.id,
            label: unitName(unit, locale),
            meaning: t("group.invited", { invited }),
          }))}
        />
        <FieldGroup legend={t("group.name")} hint={t("group.nameHint")}>
          {names.map(({ language, label }) => (
            <FormTextField key={language} name={`name-${language}`} label={label} />
          ))}
        </FieldGroup>
      </Form>
      <p className="mt-6">
        <a href={href(locale, page)} className={BUTTON.quiet}>
          {t("plan.title")}
        </a>
      </p>
    </Page>
  );
});
