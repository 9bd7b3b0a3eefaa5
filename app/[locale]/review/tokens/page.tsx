import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { listTokens } from "@/db/queries/organisation/api-token";
import { listUnits } from "@/db/queries/organisation/unit";
import { unitName } from "@/lib/organisation/unit-name";
import { apiHref } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { tokenUnitIds } from "@/server/review/tokens";
import { settings } from "@/server/platform/settings";
import { reviewing } from "@/server/review/guard";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { TokenForm } from "./token-form";
import { TokenList } from "./token-list";

export const generateMetadata = titleOf("tokens");

export default reviewing.page("review/tokens/page.tsx", async ({ locale, person }) => {
  const { read } = database();
  const ids = tokenUnitIds(person.scopes);
  const units = (await listUnits(read)).filter(({ id }) => ids.includes(id));
  const tokens = await listTokens(read, person.id);
  const t = await getTranslations({ locale, namespace: "tokens" });
  return (
    <Page locale={locale} path="/review/tokens">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <p className="mt-4 max-w-text">{t("limits")}</p>
      {units.length === 0 ? (
        <div className="mt-8">
          <Notice tone="caution">{t("noUnits")}</Notice>
        </div>
      ) : (
        <TokenForm
          locale={locale}
          units={units.map((unit) => ({ id: unit.id, code: unit.code, name: unitName(unit, locale) }))}
        />
      )}
      <section className="mt-14 border-t border-line pt-10">
        <h2>{t("list.title")}</h2>
        <div className="mt-4">
          {tokens.length === 0 ? (
            <p>{t("list.none")}</p>
          ) : (
            <TokenList locale={locale} tokens={tokens} now={database().now()} />
          )}
        </div>
      </section>
      <section className="mt-14 max-w-figures border-t border-line pt-10">
        <h2>{t("use.title")}</h2>
        <p className="mt-2">{t("use.text")}</p>
        <pre className="mt-3 rounded-md border border-edge bg-wash px-3 py-2 font-mono text-note break-all whitespace-pre-wrap">
          <code>{`curl -H "Authorization: Bearer $TOKEN" ${settings().baseUrl}/api/v1/campaigns`}</code>
        </pre>
        <p className="mt-4">{t("use.keep")}</p>
        <p className="mt-4">
          {t("use.document")} <a href={apiHref("/openapi.json")}>{t("use.link")}</a>
        </p>
      </section>
    </Page>
  );
});
