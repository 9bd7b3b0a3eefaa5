import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/instrument/locales";
import type { CampaignFacts } from "@/lib/review/unit-report";

type Props = { locale: Locale; campaign: Pick<CampaignFacts, "isReviewedAlone" | "isRehearsal"> };

/** Says of a campaign that nobody has answered it, or that somebody could review it without a second person. */
export async function ReviewedAlone({ locale, campaign }: Props) {
  if (!campaign.isReviewedAlone && !campaign.isRehearsal) return null;
  const t = await getTranslations({ locale, namespace: "review" });
  return (
    <div className="my-5">
      <Notice tone="caution">{t(campaign.isRehearsal ? "rehearsal" : "reviewedAlone")}</Notice>
    </div>
  );
}
