import { LEFT_OPEN } from "@/lib/policy/privacy";
import { countText } from "@/lib/text/number-text";
import { type CountsTranslator, peopleText, rateText } from "@/lib/text/people-text";
import type { OrganisationReport } from "../views";
import type { FileContext } from "./file-context";

/** Who took part and whom the figures cover, fact by fact, as the page says it. */
export function whoTookPart(
  { locale, words }: FileContext,
  { campaign, participation, coverage, units }: OrganisationReport,
): { term: string; text: string }[] {
  const counts: CountsTranslator = (key, values) => words(`counts.${key}`, values);
  const { people, isPartlyInNoFigure } = coverage.index;
  const count = (number: number | undefined) => (number === undefined ? "–" : countText(number, locale));
  const tookPart = participation
    ? `${peopleText(participation.answered, counts)} (${rateText(participation.rate, counts)})`
    : words("review.unit.tooFewInvited");
  const k = campaign.smallestGroups.index + LEFT_OPEN;
  const of = (key: string) => words(`review.organisation.${key}`);
  return [
    { term: of("invited"), text: count(people?.invited) },
    { term: of("tookPart"), text: tookPart },
    { term: of("covered"), text: count(people?.covered) },
    {
      term: of("notCovered"),
      text: isPartlyInNoFigure ? words("review.organisation.fewerThan", { k }) : of("nobody"),
    },
    {
      term: of("without"),
      text: words("review.organisation.withoutValue", { count: units.without.length, all: units.all }),
    },
  ];
}

/** Why the numbers of who took part and of whom the figures cover differ. */
export function whyNotAll({ words }: FileContext, { campaign, notes }: OrganisationReport): string[] {
  return [
    words("review.organisation.whyTookPart"),
    words("review.organisation.whyCovered"),
    words("review.organisation.whyUnits", { k: campaign.smallestGroups.index, open: LEFT_OPEN }),
    ...notes.map((note) => words(`review.notes.${note}`)),
  ];
}
