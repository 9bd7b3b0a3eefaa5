import { getTranslations } from "next-intl/server";
import { errorMessages } from "@/components/form/error-messages";
import { Form } from "@/components/form/form";
import { FormSelectField, FormTextArea, FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { findMeasures } from "@/db/queries/organisation/measures";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { href } from "@/lib/paths";
import { indexName } from "@/lib/review/finding-text";
import { MEASURE_ERRORS, MEASURE_LIMITS, MEASURE_PLACES, measuresKept } from "@/lib/review/measure-form";
import { MEASURE_STATES } from "@/lib/review/measures";
import { database } from "@/server/platform/database";
import { publishedUnit } from "@/server/review/guard";
import { Page } from "../../../../../page-frame";
import { titleOf } from "../../../../../page-title";
import { telling } from "../../../../telling";
import { save } from "./actions";

export const generateMetadata = titleOf("review.measures");

const FIELDS = ["principle", "what", "who", "due", "state"] as const;

/** What a unit means to do, to be written down and followed. */
export default publishedUnit.page("review/[id]/units/[unit]/measures/page.tsx", async ({ locale, params, report }) => {
  const { campaign, unit } = report;
  const t = await getTranslations({ locale, namespace: "review.measures" });
  const context = telling(locale, campaign.instrumentVersion);
  const measures = await findMeasures(database().read, campaign.id, unit.id);
  const page = `/review/${campaign.id}/units/${unit.id}`;
  const principles = [
    { value: "", label: t("choose") },
    ...PRINCIPLE_IDS.map((value) => ({ value, label: indexName(context, value) })),
  ];
  const states = MEASURE_STATES.map((value) => ({ value, label: t(`states.${value}`) }));
  return (
    <Page locale={locale} path={`${page}/measures`}>
      <p className="mb-3 text-note">
        <a href={href(locale, page)} className={BUTTON.quiet}>
          {unit.name[locale]}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-1 text-ink-soft">
        {unit.name[locale]} · {campaign.title[locale]}
      </p>
      <p id="measures" className="mt-3 mb-6 max-w-text">
        {t("lead", MEASURE_LIMITS)}
      </p>
      <Form
        action={save.bind(null, params)}
        initial={measuresKept(measures)}
        errors={{
          title: t("errors.title"),
          messages: errorMessages(MEASURE_ERRORS, (code) => t(`errors.${code}`, MEASURE_LIMITS)),
          names: Object.fromEntries(
            MEASURE_PLACES.flatMap((place) =>
              FIELDS.map((field) => [`${field}-${place}`, `${t("place", { number: place })}, ${t(field)}`]),
            ),
          ),
        }}
        submit={t("save")}
        className="space-y-8"
      >
        <input type="hidden" name="version" value={measures.version} />
        {MEASURE_PLACES.map((place) => (
          <fieldset key={place} className="keep-together max-w-figures border-s-2 border-accent ps-4">
            <legend className="float-left w-full text-lg font-semibold">{t("place", { number: place })}</legend>
            <div className="clear-both grid gap-x-6 gap-y-4 pt-2 sm:grid-cols-2">
              <FormSelectField name={`principle-${place}`} label={t("principle")} options={principles} />
              <FormSelectField name={`state-${place}`} label={t("state")} options={states} />
              <div className="sm:col-span-2">
                <FormTextArea name={`what-${place}`} label={t("what")} maxLength={MEASURE_LIMITS.what} rows={3} />
              </div>
              <FormTextField name={`who-${place}`} label={t("who")} hint={t("whoHint")} />
              <FormTextField name={`due-${place}`} label={t("due")} hint={t("dueHint")} type="date" />
            </div>
          </fieldset>
        ))}
      </Form>
    </Page>
  );
});
