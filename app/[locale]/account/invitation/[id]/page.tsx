import { readLocale } from "@/server/platform/page-params";
import { InvitationView } from "../../../invitation/invitation-view";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { begin } from "./actions";
import { requireOwnInvitation } from "./own-invitation";

type Props = { params: Promise<{ locale: string; id: string }> };

export const generateMetadata = titleOf("invitation");

/** An invitation of whoever is signed in. */
export default async function OwnInvitationPage({ params }: Props) {
  const locale = await readLocale(params);
  const { id } = await params;
  const invited = await requireOwnInvitation(id);
  return (
    <Page locale={locale} path={`/account/invitation/${id}`}>
      <InvitationView locale={locale} invited={invited} action={begin.bind(null, locale, id)} asksToRemember={false} />
    </Page>
  );
}
