import { getTranslations } from "next-intl/server";
import { DifferenceTable } from "@/components/charts/difference-table";
import { indexName, type TellingContext } from "@/lib/review/finding-text";
import type { UnitView } from "@/lib/review/views";
import { numberText } from "@/lib/text/number-text";
import { Section } from "./section";

type Props = { context: TellingContext; view: UnitView };

/** The seven principles here and in the rest of the units, line by line, with what can be said of each difference. */
export async function Rest({ context, view: { rest, restOf } }: Props) {
  const { locale } = context;
  const t = await getTranslations({ locale, namespace: "review" });
  const points = (value: number) => numberText(value, locale, { isSigned: true });
  const remarks = [
    ...(rest.visiblePoints === null ? [] : [t("rest.visible", { points: rest.visiblePoints })]),
    t(`rest.${restOf}`),
  ];
  return (
    <Section id="rest" title={t("rest.title")} lead={t("rest.lead")}>
      <DifferenceTable
        caption={t("rest.title")}
        texts={{
          ...{ label: t("change.principle"), other: t("rest.other"), here: t("rest.here") },
          ...{ difference: t("change.difference"), verdict: t("change.verdict") },
        }}
        sides={{ lower: t("rest.lower"), higher: t("rest.higher") }}
        formatValue={points}
        formatInterval={({ low, high }) => t("change.range", { low: points(low), high: points(high) })}
        rows={rest.lines.map((line) => ({
          ...{ id: line.id, label: indexName(context, line.id), other: String(line.other), here: String(line.here) },
          ...{ difference: line.difference, verdict: t(`change.verdicts.${line.verdict}`) },
          ...{ isSaid: line.verdict !== "not-seen", isTotal: line.id === "overall" },
        }))}
      />
      <p className="mt-2 max-w-figures text-sm text-ink-soft">{remarks.join(" ")}</p>
    </Section>
  );
}
