import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormCheckbox } from "@/components/form/form-fields";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { countPeopleByUnit } from "@/db/queries/organisation/unit";
import { enoughInvited } from "@/lib/policy/enough-invited";
import { participationGroups } from "@/lib/campaign/participation-groups";
import { freeFrom } from "@/lib/campaign/period";
import { coveredUnits } from "@/lib/campaign/taking-part";
import { dateText } from "@/lib/text/time-text";
import { MONTHS_BETWEEN_CAMPAIGNS, PEOPLE_STEP } from "@/lib/policy/privacy";
import { href, redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { isMailAvailable } from "@/server/platform/settings";
import { managedCampaign } from "@/server/campaign/guard";
import { findInvitedLately } from "@/server/campaign/invited-lately";
import { listPlanUnits } from "@/server/campaign/plan-units";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { TimeText } from "../../../time-text";
import { campaignErrorTexts } from "../../error-texts";
import { InvitedLatelyText } from "../invited-lately-text";
import { OpeningPassed } from "../opening-passed";
import { confirm } from "./actions";

export const generateMetadata = titleOf("campaigns");

export default managedCampaign.page("campaigns/[id]/confirm/page.tsx", async (visit) => {
  const { locale, params, campaign, roots, reached } = visit;
  const { id } = params;
  if (campaign.confirmedAt !== null) redirect(redirectPath(locale, `/campaigns/${id}`));
  const t = await getTranslations({ locale, namespace: "campaigns" });
  const units = coveredUnits(reached, roots);
  const peopleIn = await countPeopleByUnit(database().read);
  const people = units.reduce((sum, unit) => sum + (peopleIn.get(unit.id) ?? 0), 0);
  const unitIds = units.map((unit) => unit.id);
  const lately = await findInvitedLately(database().read, campaign, unitIds);
  const invited = people - (lately?.people ?? 0);
  const planned = await listPlanUnits(database().read, campaign);
  const onPaper = planned.reduce((sum, unit) => sum + unit.onPaper, 0);
  const invitedIn = new Map(planned.map((unit) => [unit.id, unit.invited]));
  const groups = participationGroups(planned, invitedIn, campaign.minimumGroup);
  return (
    <Page locale={locale} path={`/campaigns/${id}/confirm`}>
      <h1>{t("confirm.title", { title: campaign.title[locale] })}</h1>
      <div className="prose mt-6 mb-8">
        <h2>{t("confirm.what")}</h2>
        <p>
          {t("facts.opens")}: <TimeText locale={locale} time={campaign.opensAt} />. {t("facts.closes")}:{" "}
          <TimeText locale={locale} time={campaign.closesAt} />.
        </p>
        <p id="units">{t("confirm.invites", { people: invited, units: units.length })}</p>
        <InvitedLatelyText locale={locale} lately={lately} />
        <p>{t(isMailAvailable() ? "confirm.mail" : "confirm.noMail")}</p>
        {onPaper === 0 ? null : <p>{t("confirm.onPaper", { count: onPaper })}</p>}
        <h2>{t("confirm.sees")}</h2>
        <p>
          {t("confirm.seesText", {
            ...{ group: campaign.minimumGroup, invited: enoughInvited(campaign.minimumGroup), step: PEOPLE_STEP },
          })}
        </p>
        <p>
          <a href={href(locale, `/campaigns/${id}/plan`)}>{t("acts.plan")}</a>
        </p>
        <p className="font-semibold">{t("confirm.never")}</p>
      </div>
      <div className="mb-8">
        <Notice tone="caution">
          {groups.size === 0 ? (
            <p className="mb-2 font-semibold">
              {t("locks.noFigures", { needed: enoughInvited(campaign.minimumGroup) })}
            </p>
          ) : null}
          <p>
            {t("locks.confirm", {
              units: units.length,
              months: MONTHS_BETWEEN_CAMPAIGNS,
              date: dateText(freeFrom(campaign.closesAt), locale),
            })}
          </p>
        </Notice>
      </div>
      {campaign.opensAt <= database().now() ? (
        <OpeningPassed locale={locale} campaignId={id} />
      ) : (
        <Form
          action={confirm.bind(null, params)}
          errors={await campaignErrorTexts(locale)}
          submit={t("acts.confirm")}
          className="space-y-6"
        >
          <div id="purpose" tabIndex={-1} className="max-w-text">
            <FormCheckbox name="purpose" label={t("confirm.purpose")} hint={t("confirm.purposeHint")} />
          </div>
        </Form>
      )}
      <p className="mt-6">
        <a href={href(locale, `/campaigns/${id}`)} className={BUTTON.quiet}>
          {t("acts.cancel")}
        </a>
      </p>
    </Page>
  );
});
