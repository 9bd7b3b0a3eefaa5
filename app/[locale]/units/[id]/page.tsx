import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { countPeopleByUnit } from "@/db/queries/organisation/unit";
import { regionName } from "@/lib/organisation/regions";
import { unitName } from "@/lib/organisation/unit-name";
import { listBelow, pathOf } from "@/lib/organisation/unit-overview";
import { href } from "@/lib/paths";
import { countText } from "@/lib/text/number-text";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { readUnitTree } from "@/server/organisation/units";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";
import { UnitList } from "../unit-list";

export const generateMetadata = titleOf("units");

export default permitted.page("units/[id]/page.tsx", async ({ locale, params: { id } }) => {
  const { read } = database();
  const tree = await readUnitTree(read, locale);
  const unit = tree.units.get(id) ?? showNotFound();
  const t = await getTranslations({ locale, namespace: "units" });
  const isArchived = unit.archivedAt !== null;
  const { inForce, archived } = listBelow(tree, id, locale);
  const facts = [
    [t("facts.code"), unit.code],
    [t("facts.kind"), t(`kinds.${unit.kind}`)],
    [t("facts.region"), unit.region === null ? "–" : regionName(unit.region, locale)],
    [t("facts.own"), countText((await countPeopleByUnit(read)).get(id) ?? 0, locale)],
    ...(unit.withoutAddress === 0 ? [] : [[t("facts.withoutAddress"), unit.withoutAddress] as const]),
    [t("facts.all"), countText(tree.summaries.get(id)?.people ?? 0, locale)],
  ] as const;
  return (
    <Page locale={locale} path={`/units/${id}`}>
      <nav
        aria-label={t("path")}
        className="mb-4 flex flex-wrap gap-x-2 text-note [&_a]:inline-flex [&_a]:min-h-6 [&_a]:items-center"
      >
        <a href={href(locale, "/units")}>{t("title")}</a>
        {pathOf(tree, id).map((above) => (
          <span key={above.id} className="flex gap-x-1">
            <span aria-hidden="true">/</span>
            <a href={href(locale, `/units/${above.id}`)}>{above.name}</a>
          </span>
        ))}
      </nav>
      <h1>{unitName(unit, locale)}</h1>
      {isArchived ? (
        <div className="mt-5">
          <Notice tone="caution">{t("archived")}</Notice>
        </div>
      ) : null}
      <dl className="mt-6 grid max-w-text grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 gap-y-2">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <UnitList locale={locale} title={t("below")} units={inForce} />
      <UnitList locale={locale} title={t("archived")} units={archived} />
      {inForce.length + archived.length === 0 ? <p className="mt-8 text-ink-soft">{t("noneBelow")}</p> : null}
      <p className="mt-10">
        <a href={href(locale, `/units/${id}/archive`)} className={BUTTON.secondary}>
          {t(isArchived ? "remove.restoreLink" : "remove.link")}
        </a>
      </p>
    </Page>
  );
});
