import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { coverageText } from "@/lib/review/coverage-text";
import type { CampaignFacts } from "@/lib/review/unit-report";
import type { UnitBelow } from "@/lib/review/views";
import { peopleText, rateText } from "@/lib/text/people-text";
import { Section } from "./section";

type Props = { locale: Locale; campaign: CampaignFacts; below: readonly UnitBelow[] };

/** The units directly below by name, with their figures at a glance, and where one has none why. */
export async function Below({ locale, campaign, below }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const coverage = await getTranslations({ locale, namespace: "review.coverage" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = [...below].sort((a, b) => compare(a.unit.name[locale], b.unit.name[locale]));
  const tookPart = ({ participation }: UnitBelow) => {
    if (participation === null) return "–";
    const { invited, answered, rate } = participation;
    const values = { invited, peopleShown: peopleText(answered, counts), rate: rateText(rate, counts) };
    return t("unit.participationWithRate", values);
  };
  const index = ({ overall, coverage: covered }: UnitBelow) =>
    overall === null ? (
      coverageText(covered, campaign.smallestGroups.index, coverage, locale)
    ) : (
      <>
        <b className="font-semibold">{overall.value}</b>{" "}
        <span className="text-ink-soft">{`${String(overall.low)}–${String(overall.high)}`}</span>
      </>
    );
  return (
    <Section id="below" title={t("children")}>
      <div className="mt-2 text-note">
        <Table
          caption={t("children")}
          headings={[t("overview.unit"), t("organisation.tookPart"), t("unit.overall")]}
          rows={sorted.map((each) => ({
            key: each.unit.id,
            cells: [
              <a key="unit" href={href(locale, `/review/${campaign.id}/units/${each.unit.id}`)}>
                {each.unit.name[locale]}
              </a>,
              tookPart(each),
              index(each),
            ],
          }))}
        />
      </div>
    </Section>
  );
}
