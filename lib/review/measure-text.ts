import type { PrincipleId } from "../instrument/schema";
import { dateText, dayText } from "../text/time-text";
import type { Change } from "./change";
import { indexName, type TellingContext } from "./finding-text";
import type { Measure } from "./measures";

/** Who does a measure by when, and how far it has come, in words. */
export function measureStateText({ words, locale }: TellingContext, { who, dueOn, state }: Measure): string {
  return words("review.measures.stateText", {
    ...{ who, date: dayText(dueOn, locale) },
    state: words(`review.measures.states.${state}`),
  });
}

/**
 * What the trend of a unit says of a principle, in a sentence that claims nothing of a measure: with which campaign it is
 * compared, and where no change is seen, which one would be (measurement.md §4.13, "Change").
 */
export function principleTrendText(context: TellingContext, change: Change, principleId: PrincipleId): string {
  const { words, locale } = context;
  const line = change.lines.find(({ id }) => id === principleId);
  const name = indexName(context, principleId);
  if (!line || change.visiblePoints === null) return words("review.measures.trend.none", { name });
  const { here, other, verdict, since } = line;
  const date = dateText(since.closesAt, locale);
  return words(`review.measures.trend.${verdict}`, { name, here, other, date, points: change.visiblePoints });
}
