import { ownInvitation } from "@/server/invitation/guard";
import { InvitationView } from "../../../invitation/invitation-view";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { begin } from "./actions";

export const generateMetadata = titleOf("invitation");

/** An invitation of whoever is signed in. */
export default ownInvitation.page("account/invitation/[id]/page.tsx", async ({ locale, params, invited }) => {
  const { id } = params;
  return (
    <Page locale={locale} path={`/account/invitation/${id}`}>
      <InvitationView locale={locale} invited={invited} action={begin.bind(null, params)} asksToRemember={false} />
    </Page>
  );
});
