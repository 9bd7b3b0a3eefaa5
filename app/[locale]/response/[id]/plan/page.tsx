import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormCheckbox, FormTextArea, FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { href, redirectPath } from "@/lib/paths";
import { PLAN_LIMITS, PLAN_PLACES } from "@/lib/plan/plan-form";
import { dayText } from "@/lib/text/time-text";
import { readPlan, stepTexts } from "@/server/plan/plan";
import { readRecheck } from "@/server/plan/recheck";
import { canBeReminded } from "@/server/plan/reminding";
import { database } from "@/server/platform/database";
import { isMailAvailable } from "@/server/platform/settings";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { save } from "./actions";
import { planErrorTexts } from "./plan-errors";

export const generateMetadata = titleOf("plan");

/** The chosen steps with their dates and notes, to be ticked off. */
export default ownResponse.page("response/[id]/plan/page.tsx", async (visit) => {
  const { locale, params, searchParams, response } = visit;
  const base = `/response/${params.id}`;
  const found = await readPlan(database().read, response);
  if (!found) redirect(redirectPath(locale, base));
  const { plan } = found;
  if (plan === null) redirect(redirectPath(locale, `${base}/plan/steps`));
  const t = await getTranslations({ locale, namespace: "plan" });
  const recheck = await readRecheck(database().read, response, database().now());
  const canRemind = await canBeReminded(response);
  const rows = PLAN_PLACES.flatMap((place, index) => {
    const stored = plan.steps[index];
    const [words] = stored ? stepTexts(response, [stored.step], locale) : [];
    return stored && words ? [{ ...stored, ...words, place }] : [];
  });
  return (
    <Page locale={locale} path={`${base}/plan`}>
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-text">{t("lead")}</p>
      <p className="mt-2 mb-6 max-w-text text-note text-ink-soft">{t("private")}</p>
      {"saved" in searchParams ? (
        <div role="status" className="no-print mb-6">
          <Notice>{t("saved")}</Notice>
        </div>
      ) : null}
      <Form
        action={save.bind(null, params)}
        initial={{
          values: Object.fromEntries([
            ["remind", plan.isReminded ? "on" : ""] as const,
            ...rows.flatMap(({ place, dueOn, note, doneAt }) => [
              [`due-${place}`, dueOn] as const,
              [`note-${place}`, note] as const,
              [`done-${place}`, doneAt === null ? "" : "on"] as const,
            ]),
          ]),
          lists: {},
        }}
        errors={{
          ...(await planErrorTexts(locale)),
          names: Object.fromEntries(
            rows.flatMap(({ place }) =>
              ["due", "note"].map((field) => [`${field}-${place}`, t("step", { number: place })]),
            ),
          ),
        }}
        submit={t("submit")}
        className="space-y-8"
        beside={
          <a href={href(locale, `${base}/plan/steps`)} className={BUTTON.secondary}>
            {t("change")}
          </a>
        }
      >
        {rows.map(({ place, step, text, principle, principleId }) => (
          <fieldset key={step} className="keep-together max-w-text border-s-2 border-accent ps-4">
            <legend className="float-left w-full font-semibold">
              {t("step", { number: place })}: {text}
            </legend>
            <div className="clear-both space-y-4 pt-1">
              <p className="text-note text-ink-soft">
                {principle}. <a href={href(locale, `${base}/practice/${principleId}`)}>{t("practice")}</a>
              </p>
              <input type="hidden" name={`step-${place}`} value={step} />
              <FormTextField name={`due-${place}`} label={t("due")} type="date" />
              <FormTextArea name={`note-${place}`} label={t("note")} maxLength={PLAN_LIMITS.note} />
              <FormCheckbox name={`done-${place}`} label={t("done")} />
            </div>
          </fieldset>
        ))}
        <div className="max-w-text">
          {canRemind ? (
            <FormCheckbox name="remind" label={t("remind.label")} hint={t("remind.hint")} />
          ) : isMailAvailable() ? (
            <p className="text-note text-ink-soft">{t("remind.account")}</p>
          ) : null}
        </div>
      </Form>
      <section className="no-print mt-10 max-w-text border-t border-line pt-6">
        <h2>{t("calendar.title")}</h2>
        <p className="mt-2">{t("calendar.text")}</p>
        <form action={href(locale, `${base}/plan/calendar`)} className="mt-2">
          <Checkbox name="with-text" label={t("calendar.withText")} hint={t("calendar.withTextHint")} />
          <button className={`${BUTTON.secondary} mt-2`}>{t("calendar.action")}</button>
        </form>
      </section>
      <section className="no-print mt-8 max-w-text border-t border-line pt-6">
        <h2>{t("recheck.title")}</h2>
        {recheck?.state === "early" ? (
          <p className="mt-2">{t("recheck.early", { date: dayText(recheck.day, locale) })}</p>
        ) : (
          <p className="mt-2">
            <a href={href(locale, `${base}/plan/recheck`)}>
              {t(recheck?.state === "answered" ? "recheck.see" : "recheck.open")}
            </a>
          </p>
        )}
      </section>
      <p className="no-print mt-8">
        <a href={href(locale, `${base}/result`)} className={BUTTON.quiet}>
          {t("toResult")}
        </a>
      </p>
    </Page>
  );
});
