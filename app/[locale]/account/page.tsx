import { getTranslations } from "next-intl/server";
import { accountErrorTexts } from "@/components/account/error-texts";
import { Username } from "@/components/account/username";
import { Form } from "@/components/form/form";
import { FormTextField } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ACCOUNT_LIMITS } from "@/lib/access/account-schema";
import { signedIn } from "@/server/platform/visitor-guards";
import { codeErrorTexts } from "../begin-form-parts";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { WaitingReviewers } from "../waiting-reviewers";
import { choosePassword, claim, signOut } from "./actions";
import { HandedOverLinks } from "./handed-over-links";
import { OpenCampaigns } from "./open-campaigns";
import { ResponseList } from "./response-list";

const SECTION = "mt-12 border-t border-line pt-8";

export const generateMetadata = titleOf("account.own");

export default signedIn.page("account/page.tsx", async ({ locale, params, person }) => {
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <Page locale={locale} path="/account">
      <div className="max-w-text">
        <h1>{t("own.title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">
          {person.name} · {person.email}
        </p>
        {person.standing === "excluded" || person.standing === "waiting" ? (
          <div className="mt-6">
            <Notice tone="caution">{t(`own.standing.${person.standing}`)}</Notice>
          </div>
        ) : null}
        <HandedOverLinks locale={locale} personId={person.id} />
        <WaitingReviewers locale={locale} person={person} />
        <OpenCampaigns locale={locale} personId={person.id} />
        <ResponseList locale={locale} personId={person.id} />
        <section className={SECTION}>
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
        <section className={SECTION}>
          <h2>{t("own.password.title")}</h2>
          <p className="mt-2 mb-5 text-ink-soft">{t("own.password.text")}</p>
          <Form
            action={choosePassword.bind(null, params)}
            errors={await accountErrorTexts(locale)}
            submit={t("own.password.submit")}
            done={t("own.password.done")}
          >
            <Username email={person.email} />
            <FormTextField name="current" label={t("fields.current")} type="password" autoComplete="current-password" />
            <FormTextField
              name="password"
              label={t("fields.newPassword")}
              hint={t("fields.passwordRule", ACCOUNT_LIMITS)}
              type="password"
              autoComplete="new-password"
            />
          </Form>
        </section>
        <section className={SECTION}>
          <h2>{t("own.signOut.title")}</h2>
          <p className="mt-2 text-ink-soft">{t("own.signOut.text")}</p>
          <form action={signOut.bind(null, params)} className="mt-4">
            <button className={BUTTON.secondary}>{t("own.signOut.submit")}</button>
          </form>
        </section>
      </div>
    </Page>
  );
});
