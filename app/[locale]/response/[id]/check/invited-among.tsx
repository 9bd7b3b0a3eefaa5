import { getTranslations } from "next-intl/server";
import { WhatHrSees } from "@/components/invitation/what-hr-sees";
import { findInvitation } from "@/db/queries/personal/invitation";
import type { Locale } from "@/lib/instrument/locales";
import { database } from "@/server/platform/database";
import { findPlace } from "@/server/invitation/place";

type Props = { locale: Locale; invitationId: string };

/** What HR sees, and among how many the answers would be counted: before they are submitted, not after. */
export async function InvitedAmong({ locale, invitationId }: Props) {
  const { read } = database();
  const invited = await findInvitation(read, invitationId);
  if (!invited) return null;
  const t = await getTranslations({ locale, namespace: "invitation.see" });
  return (
    <section className="mt-8">
      <h2>{t("title")}</h2>
      <WhatHrSees locale={locale} minimum={invited.campaign.minimumGroup} {...await findPlace(read, invited, locale)} />
    </section>
  );
}
