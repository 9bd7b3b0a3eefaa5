import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { href, redirectPath } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { continuationOf } from "@/server/response/continuation";
import { readDeviceGrant } from "@/server/response/device-grant";
import { offeredBy } from "@/server/response/grant-token";
import { codeInForce, hasRecoveryCode } from "@/server/response/recover";
import { currentPerson } from "@/server/platform/session";
import { isMailAvailable, settings } from "@/server/platform/settings";
import { ownResponse } from "@/server/response/guard";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { AccountCode } from "./account-code";
import { offer } from "./actions";
import { CodeActions } from "./code-actions";
import { CodeBox } from "./code-box";
import { NewCode } from "./new-code";

export const generateMetadata = titleOf("code");

/**
 * The recovery code of a response that nobody owns yet; who has an invitation needs none, and who has an account only
 * where its link would be handed over.
 */
export default ownResponse.page("response/[id]/code/page.tsx", async ({ locale, params, response, searchParams }) => {
  const { id } = params;
  const continuation = await continuationOf(database().read, response, database().now());
  const isAccounts = !hasRecoveryCode(response) && !isMailAvailable() && (await currentPerson()) !== null;
  if (isAccounts) return <AccountCode locale={locale} responseId={id} />;
  if (!hasRecoveryCode(response) || continuation.kind === "closed") redirect(redirectPath(locale, continuation.path));
  const offered = searchParams["new"] === undefined ? null : offeredBy(await readDeviceGrant(), response);
  if (offered !== null) return <NewCode locale={locale} responseId={id} generation={offered} />;
  const code = codeInForce(response);
  const address = `${settings().baseUrl}/${locale}/resume`;
  const t = await getTranslations({ locale, namespace: "code" });
  return (
    <Page locale={locale} path={`/response/${id}/code`}>
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <CodeBox code={code} lost={t("lost")} />
      {code === null ? null : (
        <CodeActions
          code={code}
          address={address}
          texts={{ copy: t("copy"), copied: t("copied"), share: t("share") }}
        />
      )}
      <ul className="mt-6 max-w-text list-disc space-y-1.5 ps-5 marker:text-accent">
        <li>{t("write")}</li>
        <li>{t("where", { address })}</li>
        <li>{t("secret")}</li>
      </ul>
      <p className="no-print mt-8">
        <a href={href(locale, continuation.path)} className={BUTTON.primary}>
          {t(`go.${continuation.kind}`)}
        </a>
      </p>
      <section className="no-print mt-14 max-w-text border-t border-line pt-8">
        <h2>{t("renew.title")}</h2>
        <p className="mt-2 text-ink-soft">{t("renew.text")}</p>
        <form action={offer.bind(null, params)} className="mt-4">
          <button className={BUTTON.secondary}>{t("renew.action")}</button>
        </form>
      </section>
      <div className="mt-8 hidden print:block">
        <Notice>{t("printed")}</Notice>
      </div>
    </Page>
  );
});
