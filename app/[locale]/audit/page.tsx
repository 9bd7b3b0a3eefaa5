import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { Table } from "@/components/ui/table";
import { ACT_KINDS } from "@/lib/audit/acts";
import { listActs } from "@/db/queries/organisation/audit";
import { href } from "@/lib/paths";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import { database } from "@/server/platform/database";
import { unitName } from "@/lib/organisation/unit-name";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { TimeText } from "../time-text";
import { Tallies } from "./tallies";

const ROWS = 100;

export const generateMetadata = titleOf("audit");

export default permitted.page("audit/page.tsx", async ({ locale, searchParams }) => {
  const given = searchParams;
  const kind = ACT_KINDS.find((known) => known === given.kind) ?? null;
  const page = typeof given.page === "string" && /^[1-9]\d{0,5}$/.test(given.page) ? Number(given.page) : 1;
  const t = await getTranslations({ locale, namespace: "audit" });
  const found = await listActs(database().read, { kind, offset: (page - 1) * ROWS, limit: ROWS + 1 });
  const nameOf = (act: (typeof found)[number]) =>
    act.subjectName ??
    (act.unit ? `${act.unit.code} · ${unitName(act.unit, locale)}` : act.campaignTitle?.[locale]) ??
    "–";
  const pageHref = (to: number) => `${href(locale, "/audit")}?kind=${kind ?? ""}&page=${String(to)}`;
  const isKind = (text: string): text is (typeof ACT_KINDS)[number] => (ACT_KINDS as readonly string[]).includes(text);
  return (
    <Page locale={locale} path="/audit">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead", { step: PEOPLE_STEP })}</p>
      <section className="mt-10">
        <h2>{t("acts")}</h2>
        <form method="get" className="mt-4 mb-6 flex flex-wrap items-end gap-3">
          <SelectField
            name="kind"
            label={t("filter")}
            options={[
              { value: "", label: t("allKinds") },
              ...ACT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
            ]}
            defaultValue={kind ?? ""}
          />
          <button className={BUTTON.secondary}>{t("show")}</button>
        </form>
        {found.length === 0 ? (
          <p>{t("none")}</p>
        ) : (
          <Table
            caption={t("acts")}
            headings={[t("what"), t("when"), t("who"), t("subject")]}
            rows={found.slice(0, ROWS).map((act) => ({
              key: act.id,
              cells: [
                isKind(act.kind) ? t(`kinds.${act.kind}`) : act.kind,
                <TimeText key="at" locale={locale} time={act.at} precision="second" />,
                act.actorId === null ? t("system") : (act.actorName ?? t("gone")),
                nameOf(act),
              ],
            }))}
          />
        )}
        <Pager
          label={t("pages")}
          previous={t("previous")}
          next={t("next")}
          previousHref={page > 1 ? pageHref(page - 1) : null}
          nextHref={found.length > ROWS ? pageHref(page + 1) : null}
        />
      </section>
      <Tallies locale={locale} />
    </Page>
  );
});
