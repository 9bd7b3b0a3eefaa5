import { getTranslations } from "next-intl/server";
import type { ChoosableUnit } from "@/components/campaign/unit-chooser";
import { UnitField } from "@/components/campaign/unit-field";
import { Form } from "@/components/form/form";
import { FormSelectField, FormTextArea, FormTextField } from "@/components/form/form-fields";
import { FieldGroup } from "@/components/ui/field-group";
import { countPeopleByUnit, type StoredUnitRow } from "@/db/queries/organisation/unit";
import { CAMPAIGN_LIMITS } from "@/lib/campaign/campaign-schema";
import type { Kept } from "@/lib/form/form-state";
import { INSTRUMENT_VERSIONS } from "@/lib/instrument/catalogue";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { listBelow, unitTree } from "@/lib/organisation/unit-overview";
import { database } from "@/server/platform/database";
import { create, save } from "./actions";
import { campaignErrorTexts } from "./error-texts";

type Props = {
  locale: Locale;
  /** Null for a new one. */
  campaignId: string | null;
  reached: readonly StoredUnitRow[];
  initial: Kept;
};

/** The form about a campaign, with the units that the manager reaches. */
export async function DraftForm({ locale, campaignId, reached, initial }: Props) {
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const tree = unitTree(reached, await countPeopleByUnit(database().read), locale);
  const below = (parentId: string | null): ChoosableUnit[] =>
    listBelow(tree, parentId, locale).inForce.map(({ id, name, code, people }) => ({
      ...{ id, name, code },
      people: t("form.people", { count: people }),
      children: below(id),
    }));
  const names = LOCALES.map((language) => ({ language, label: t(`form.languages.${language}`) }));
  const { smallestGroup: min, largestGroup: max, message: maxLength } = CAMPAIGN_LIMITS;
  return (
    <Form
      action={campaignId === null ? create.bind(null, { locale }) : save.bind(null, { locale, id: campaignId })}
      initial={initial}
      errors={{
        ...(await campaignErrorTexts(locale)),
        // Three fields that differ by their language: in the summary each must say which it is.
        names: Object.fromEntries(
          names.flatMap(({ language, label }) => ["title", "message"].map((field) => [`${field}-${language}`, label])),
        ),
      }}
      submit={t("form.save")}
      className="space-y-10"
    >
      <FieldGroup legend={t("form.titles")} hint={t("form.titlesHint")}>
        {names.map(({ language, label }) => (
          <FormTextField key={language} name={`title-${language}`} label={label} />
        ))}
      </FieldGroup>
      <UnitField label={t("form.units")} hint={t("form.unitsHint")} belowText={t("form.below")} units={below(null)} />
      <FieldGroup legend={t("form.times")} hint={t("form.timesHint")}>
        <FormTextField name="opensAt" label={t("form.opensAt")} type="datetime-local" />
        <FormTextField name="closesAt" label={t("form.closesAt")} type="datetime-local" />
      </FieldGroup>
      <div className="space-y-5">
        <FormTextField
          name="minimumGroup"
          label={t("form.minimumGroup")}
          hint={t("form.minimumGroupHint", { min, max })}
        />
        <FormTextField name="reminderDays" label={t("form.reminderDays")} hint={t("form.reminderDaysHint")} />
        <FormSelectField
          name="instrumentVersion"
          label={t("form.version")}
          hint={t("form.versionHint")}
          options={INSTRUMENT_VERSIONS.map((version) => ({ value: version, label: version }))}
        />
      </div>
      <FieldGroup legend={t("form.messages")} hint={t("form.messagesHint")}>
        {names.map(({ language, label }) => (
          <FormTextArea key={language} name={`message-${language}`} label={label} maxLength={maxLength} />
        ))}
      </FieldGroup>
    </Form>
  );
}
