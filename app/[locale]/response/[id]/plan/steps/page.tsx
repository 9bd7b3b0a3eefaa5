import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormChecksField } from "@/components/form/checks-field";
import { Form } from "@/components/form/form";
import { BUTTON } from "@/components/ui/button";
import { href, redirectPath } from "@/lib/paths";
import { MOST_STEPS } from "@/lib/plan/plan-days";
import { readPlan, stepTexts } from "@/server/plan/plan";
import { database } from "@/server/platform/database";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../../page-frame";
import { titleOf } from "../../../../page-title";
import { choose } from "../actions";
import { planErrorTexts } from "../plan-errors";

export const generateMetadata = titleOf("plan.choose");

/** Which steps to take: those of the result, of which a plan holds a few. */
export default ownResponse.page("response/[id]/plan/steps/page.tsx", async ({ locale, params, response }) => {
  const base = `/response/${params.id}`;
  const found = await readPlan(database().read, response);
  if (!found) redirect(redirectPath(locale, base));
  const { plan, choosable } = found;
  const t = await getTranslations({ locale, namespace: "plan" });
  const back = href(locale, plan === null ? `${base}/result` : `${base}/plan`);
  return (
    <Page locale={locale} path={`${base}/plan/steps`}>
      <h1>{t("choose.title")}</h1>
      <p className="mt-2 max-w-text">{t("choose.lead", { most: MOST_STEPS })}</p>
      <p className="mt-2 mb-6 max-w-text text-note text-ink-soft">{t("private")}</p>
      {choosable.length === 0 ? (
        <>
          <p className="max-w-text">{t("choose.nothing")}</p>
          <p className="mt-6">
            <a href={back} className={BUTTON.secondary}>
              {t("toResult")}
            </a>
          </p>
        </>
      ) : (
        <Form
          action={choose.bind(null, params)}
          initial={{ values: {}, lists: { steps: plan?.steps.map(({ step }) => step) ?? [] } }}
          errors={await planErrorTexts(locale)}
          submit={t("choose.submit")}
          beside={
            <a href={back} className={BUTTON.secondary}>
              {t(plan === null ? "toResult" : "choose.back")}
            </a>
          }
        >
          <FormChecksField
            name="steps"
            label={t("choose.steps")}
            options={stepTexts(response, choosable, locale).map(({ step, text, principle }) => ({
              ...{ value: step, label: text, meaning: principle },
            }))}
          />
          {plan === null ? null : <p className="max-w-text text-note text-ink-soft">{t("choose.none")}</p>}
        </Form>
      )}
    </Page>
  );
});
