import { dayOf } from "@/lib/clock";
import { RELEASE_TABLES } from "@/lib/release/figures";
import type { CampaignFacts, UnitReport } from "../unit-report";
import { type Cell, type Column, plainColumn } from "./column";
import type { FileContext } from "./file-context";
import { sizeText } from "../line-text";
import type { Measure } from "./measure";
import { PARTICIPATION_FACTS } from "./participation-facts";

/** Something that is true of all of a file. */
export type Fact = { id: string; label: string; value: Cell; measure: Measure };

/** What every file says of itself: whose figures, by which instrument, how protected, released when, with which hash. */
export function fileFacts({ locale, words, isSimulated }: FileContext, campaign: CampaignFacts): Fact[] {
  const text = (id: string, value: Cell): Fact => ({ id, label: words(`files.facts.${id}`), value, measure: "text" });
  return [
    text("campaign", campaign.title[locale]),
    text("opened_on", dayOf(campaign.opensAt)),
    text("closed_on", dayOf(campaign.closesAt)),
    text("instrument_version", campaign.instrumentVersion),
    ...RELEASE_TABLES.map((table): Fact => ({
      ...{
        id: `smallest_group_${table}`,
        label: words("files.facts.smallest_group", { table: words(`files.tables.${table}`) }),
      },
      ...{ value: campaign.smallestGroups[table], measure: "answers" },
    })),
    text("released_on", dayOf(campaign.releasedAt)),
    text("data_hash", campaign.hash),
    text("reviewed_alone", words(campaign.isReviewedAlone ? "files.reviewedAlone" : "files.no")),
    text("simulated", words(isSimulated ? "files.simulated" : "files.no")),
  ];
}

/** What is said of one unit. */
type UnitFacts = Pick<UnitReport, "unit" | "path" | "participation" | "sizeNotes">;

/** The same of a report on one unit, with its participation; without a unit for what is said of such reports. */
export function reportFacts(context: FileContext, campaign: CampaignFacts, about: UnitFacts | null): Fact[] {
  const { locale, words } = context;
  const fact = (id: string, value: Cell | undefined, measure: Measure = "text"): Fact => ({
    ...{ id, label: words(`files.facts.${id}`), value: value ?? null, measure },
  });
  const sizeFact = (question: "NS1" | "NS2") => {
    const note = about?.sizeNotes[question];
    return fact(`size_note_${question}`, note && sizeText(words, note, locale));
  };
  const above = about?.path.map(({ name }) => name[locale]).join(" / ");
  return [
    fact("unit_code", about?.unit.code),
    fact("unit_name", about?.unit.name[locale]),
    fact("unit_kind", about?.unit.kind),
    fact("units_above", above === "" ? null : above),
    ...PARTICIPATION_FACTS.map(({ id, measure, cell }) =>
      fact(id, about?.participation && cell(context, about.participation), measure),
    ),
    ...[sizeFact("NS1"), sizeFact("NS2")],
    ...fileFacts(context, campaign),
  ];
}

/** Facts as columns with the same cell in every row: a row of a CSV file says where it comes from. */
export function factColumns(facts: readonly Fact[]): Column<unknown>[] {
  return facts.map(({ id, label, value, measure }) => plainColumn(id, label, () => value, measure));
}
