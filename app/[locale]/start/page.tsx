import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { UNSENT } from "@/lib/form/form-state";
import { href } from "@/lib/paths";
import { postedState } from "@/server/platform/request-context";
import { currentPerson } from "@/server/platform/session";
import { anybody } from "@/server/platform/visitor-guards";
import { findContinuation } from "@/server/response/continuation";
import { ConsentForm } from "../consent-form";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";

export const generateMetadata = titleOf("consent");

export default anybody.page("start/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "consent" });
  // A device holds one response; an account holds all of its person's, and an invitation opens its own again.
  const held = (await currentPerson()) === null ? await findContinuation() : null;
  return (
    <Page locale={locale} path="/start">
      <h1>{t("title")}</h1>
      {!held?.hasCode ? null : (
        <div className="mt-4">
          <Notice tone="caution">
            <h2 className="text-base">{t("another.title")}</h2>
            <p>{t(`another.${held.kind === "submitted" ? "submitted" : "open"}`)}</p>
            <p>
              <a href={href(locale, `/response/${held.responseId}/code`)}>{t("another.code")}</a>
            </p>
          </Notice>
        </div>
      )}
      <ConsentForm locale={locale} kind="own" sending={{ posted: postedState(UNSENT) }} />
    </Page>
  );
});
