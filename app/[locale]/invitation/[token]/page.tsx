import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { RESULT_LINK_MINUTES } from "@/lib/policy/privacy";
import { invitationLink } from "@/server/invitation/guard";
import { beginErrorTexts } from "../../begin-form-parts";
import { Page } from "../../page-frame";
import { SECRET_ADDRESS, titleOf } from "../../page-title";
import { InvitationView } from "../invitation-view";
import { begin, showResult } from "./actions";

export const generateMetadata = titleOf("invitation", SECRET_ADDRESS);

/** What a mailed link opens. It only shows: mail scanners open links, too. */
export default invitationLink.page("invitation/[token]/page.tsx", async ({ locale, params, purpose, invited }) => {
  const t = await getTranslations({ locale, namespace: "invitation.result" });
  const values = { name: invited.name, title: invited.campaign.title[locale], minutes: RESULT_LINK_MINUTES };
  return (
    <Page locale={locale} path={`/invitation/${params.token}`}>
      {purpose === "answer" ? (
        <InvitationView locale={locale} invited={invited} action={begin.bind(null, params)} asksToRemember />
      ) : (
        <div className="max-w-text">
          <h1>{t("title")}</h1>
          <p className="mt-4 text-lead text-ink-soft">{t("lead", values)}</p>
          <p className="mt-4">{t("devices")}</p>
          <div className="mt-8">
            <Form action={showResult.bind(null, params)} errors={await beginErrorTexts(locale)} submit={t("action")}>
              {null}
            </Form>
          </div>
        </div>
      )}
    </Page>
  );
});
