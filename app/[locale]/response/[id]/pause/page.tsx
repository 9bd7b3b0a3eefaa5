import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { href, redirectPath } from "@/lib/paths";
import { REMEMBERED_DAYS } from "@/lib/policy/privacy";
import { database } from "@/server/platform/database";
import { currentPerson } from "@/server/platform/session";
import { continuationOf } from "@/server/response/continuation";
import { ownResponse } from "@/server/response/guard";
import { hasRecoveryCode } from "@/server/response/recover";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { keep } from "./actions";

export const generateMetadata = titleOf("pause");

/** A break: everything is saved, and how one goes on, on this device and on another. */
export default ownResponse.page("response/[id]/pause/page.tsx", async ({ locale, params, response, searchParams }) => {
  const { read } = database();
  const { kind, path } = await continuationOf(read, response, database().now());
  if (kind === "closed") redirect(redirectPath(locale, path));
  const t = await getTranslations({ locale, namespace: "pause" });
  const isSignedIn = (await currentPerson()) !== null;
  const isKept = searchParams["kept"] !== undefined;
  return (
    <Page locale={locale} path={`/response/${params.id}/pause`}>
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">
          {t(isSignedIn ? "account" : hasRecoveryCode(response) ? "code" : "invitation")}
        </p>
        {isKept ? (
          <p role="status" className="mt-4">
            {t("kept")}
          </p>
        ) : null}
        {isSignedIn || isKept ? null : (
          <form action={keep.bind(null, params)} className="mt-6">
            <h2>{t("own.title")}</h2>
            <p className="mt-2 text-ink-soft">{t("own.text", { days: REMEMBERED_DAYS })}</p>
            <p className="mt-4 flex flex-wrap gap-3">
              <button name="own" value="yes" className={BUTTON.primary}>
                {t("own.yes")}
              </button>
              <button name="own" value="no" className={BUTTON.secondary}>
                {t("own.no")}
              </button>
            </p>
          </form>
        )}
        <p className="mt-6">
          <a href={href(locale, path)} className={isSignedIn || isKept ? BUTTON.primary : BUTTON.quiet}>
            {t("go")}
          </a>
        </p>
      </div>
    </Page>
  );
});
