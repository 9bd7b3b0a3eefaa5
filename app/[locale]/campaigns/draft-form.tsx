import { getTranslations } from "next-intl/server";
import { CampaignForm } from "@/components/campaign/campaign-form";
import type { ChoosableUnit } from "@/components/campaign/unit-chooser";
import { countPeopleByUnit, type StoredUnitRow } from "@/db/queries/organisation/unit";
import type { CampaignFormState } from "@/lib/campaign/campaign-form";
import { CAMPAIGN_LIMITS } from "@/lib/campaign/campaign-schema";
import { INSTRUMENT_VERSIONS } from "@/lib/instrument/catalogue";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { listBelow, unitTree } from "@/lib/organisation/unit-overview";
import { database } from "@/server/platform/database";
import { create, save } from "./actions";

type Props = {
  locale: Locale;
  /** Null for a new one. */
  campaignId: string | null;
  reached: readonly StoredUnitRow[];
  initial: CampaignFormState;
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
  return (
    <CampaignForm
      action={campaignId === null ? create.bind(null, { locale }) : save.bind(null, { locale, id: campaignId })}
      initial={initial}
      units={below(null)}
      fields={{
        titles: LOCALES.map((language) => ({ name: `title-${language}`, label: t(`form.languages.${language}`) })),
        messages: LOCALES.map((language) => ({ name: `message-${language}`, label: t(`form.languages.${language}`) })),
        times: [
          { name: "opensAt", label: t("form.opensAt") },
          { name: "closesAt", label: t("form.closesAt") },
        ],
        others: [
          {
            name: "minimumGroup",
            label: t("form.minimumGroup"),
            hint: t("form.minimumGroupHint", {
              min: CAMPAIGN_LIMITS.smallestGroup,
              max: CAMPAIGN_LIMITS.largestGroup,
            }),
          },
          { name: "reminderDays", label: t("form.reminderDays"), hint: t("form.reminderDaysHint") },
        ],
      }}
      versions={INSTRUMENT_VERSIONS}
      maxMessage={CAMPAIGN_LIMITS.message}
      texts={{
        titles: t("form.titles"),
        titlesHint: t("form.titlesHint"),
        messages: t("form.messages"),
        messagesHint: t("form.messagesHint"),
        units: t("form.units"),
        unitsHint: t("form.unitsHint"),
        below: t("form.below"),
        times: t("form.times"),
        timesHint: t("form.timesHint"),
        version: t("form.version"),
        save: t("form.save"),
        summary: t("errors.summary"),
      }}
    />
  );
}
