import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { href } from "@/lib/paths";
import { signedIn } from "@/server/platform/visitor-guards";
import { codeErrorTexts } from "../begin-form-parts";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { WaitingReviewers } from "../waiting-reviewers";
import { claim } from "./actions";
import { AnnouncedTo } from "./announced";
import { FirstSteps } from "./first-steps";
import { HandedOverLinks } from "./handed-over-links";
import { OpenCampaigns } from "./open-campaigns";
import { ResponseList } from "./response-list";

export const generateMetadata = titleOf("account.own");

/** One's own assessments and their results. */
export default signedIn.page("account/page.tsx", async ({ locale, params, person }) => {
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <Page locale={locale} path="/account">
      <div className="max-w-text">
        <h1>{t("own.title")}</h1>
        <p className="mt-2 text-ink-soft">
          {person.name} · {person.email}
        </p>
        <p className="flex flex-wrap gap-x-5">
          <a href={href(locale, "/account/own-data")} className={BUTTON.quiet}>
            {t("own.data")}
          </a>
          <a href={href(locale, "/account/settings")} className={BUTTON.quiet}>
            {t("own.settings.title")}
          </a>
        </p>
        {person.standing === "excluded" || person.standing === "waiting" ? (
          <div className="mt-6">
            <Notice tone="caution">{t(`own.standing.${person.standing}`)}</Notice>
          </div>
        ) : null}
        <HandedOverLinks locale={locale} personId={person.id} />
        <WaitingReviewers locale={locale} person={person} />
        <FirstSteps locale={locale} person={person} />
        <OpenCampaigns locale={locale} personId={person.id} />
        <AnnouncedTo locale={locale} personId={person.id} />
        <ResponseList locale={locale} personId={person.id} />
        <section className="mt-12 border-t border-line pt-8">
          <h2>{t("own.claim.title")}</h2>
          <p className="mt-2 text-ink-soft">{t("own.claim.text")}</p>
          <div className="mt-5">
            <Form
              action={claim.bind(null, params)}
              errors={await codeErrorTexts(locale)}
              submit={t("own.claim.submit")}
            >
              <FormTextField name="code" label={t("own.claim.code")} hint={t("own.claim.hint")} isCode />
            </Form>
          </div>
        </section>
      </div>
    </Page>
  );
});
