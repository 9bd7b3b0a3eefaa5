import { redirect } from "next/navigation";
import { redirectPath } from "@/lib/paths";
import { paperCode } from "@/server/invitation/guard";
import { newNonce } from "@/server/invitation/paper";
import { InvitationView } from "../../invitation/invitation-view";
import { Page } from "../../page-frame";
import { SECRET_ADDRESS, titleOf } from "../../page-title";
import { begin } from "./actions";

export const generateMetadata = titleOf("paper", SECRET_ADDRESS);

/** What a code on paper opens. It only shows: the code is used up when somebody begins. */
export default paperCode.page("code/[code]/page.tsx", async ({ locale, params, printed }) => {
  if (!printed) redirect(redirectPath(locale, "/code?why=used"));
  const invited = { ...printed, personId: null, responseId: null, name: null };
  return (
    <Page locale={locale} path={`/code/${params.code}`}>
      <InvitationView
        locale={locale}
        invited={invited}
        action={begin.bind(null, params, newNonce())}
        asksToRemember={false}
      />
    </Page>
  );
});
