import { getTranslations } from "next-intl/server";
import { ScenarioList } from "@/components/result/scenario-list";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/instrument/locales";
import { ENOUGH, MOST } from "@/lib/policy/scoring";
import type { ResultView } from "@/lib/result/respondent-result";

/** The scenarios: their score apart from the indices, one's choices and the best ones. */
export async function ScenariosFold({ locale, scenarios }: { locale: Locale; scenarios: ResultView["scenarios"] }) {
  const t = await getTranslations({ locale, namespace: "result.scenarios" });
  const { score, answered, band, hint, each } = scenarios;
  return (
    <Fold title={t("title")} note={score === null ? undefined : t("score", { score: Math.round(score) })}>
      {band === null ? (
        <p>{t("missing", { needed: ENOUGH.scenarios, answered })}</p>
      ) : (
        <p>
          <b className="font-semibold">{band.name}.</b> {band.text}
        </p>
      )}
      <p className="text-ink-soft">{t("apart")}</p>
      {hint === null ? null : <Notice>{hint}</Notice>}
      <ScenarioList
        locale={locale}
        scenarios={each}
        bestKey={MOST.scenario}
        texts={{
          ...{ chosen: t("chosen"), best: t("best"), chosenBest: t("chosenBest"), skipped: t("skipped") },
          ...{ reasons: t("reasons"), points: (key: number) => t("points", { key }) },
        }}
      />
    </Fold>
  );
}
