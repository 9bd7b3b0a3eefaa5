import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { stepsFor } from "../knowledge/principle-advice";
import { pctText } from "../text/share-text";
import { rangeText } from "../text/number-text";
import { dateText } from "../text/time-text";
import type { Words } from "../text/words";
import type { Change, ChangeLine } from "./change";
import type { Finding, FindingPart, Recommendation } from "./finding";
import { lineLabel, verdictText } from "./line-text";
import { OBSTACLE_ADVICE } from "./obstacle-advice";
import { shareInWords } from "./share-words";

/** What findings are told with. */
export type TellingContext = { instrument: Instrument; survey: NationalSurvey; locale: Locale; words: Words };

/** A finding in words: what it is about, and what is established of it. */
export type FindingText = { head: string; text: string };

/** A principle by its short name, or the overall index. */
export function indexName({ instrument, locale, words }: TellingContext, id: string): string {
  return (
    instrument.principles.find((principle) => principle.id === id)?.shortName[locale] ??
    words("review.overview.overall")
  );
}

function valueOf(part: FindingPart): number | null {
  if (part.kind === "nation") return null;
  return part.kind === "between" ? part.mean.value : part.line.here;
}

function nationText({ locale, words }: TellingContext, line: Extract<FindingPart, { kind: "nation" }>["line"]): string {
  return words("review.findings.nation", {
    here: shareInWords(words, line.share, locale),
    range: rangeText(line.share, locale),
    national: pctText(line.national.value, locale),
    verdict: verdictText(words, line),
  });
}

function partText(context: TellingContext, part: FindingPart): string {
  const { words, locale } = context;
  if (part.kind === "nation") return nationText(context, part.line);
  if (part.kind === "between") return words(`review.findings.between.${part.side}`);
  const { other, verdict } = part.line;
  if (part.kind === "rest") return words(`review.findings.rest.${verdict}`, { other });
  return words(`review.findings.change.${verdict}`, { other, date: dateText(part.line.since.closesAt, locale) });
}

/** A finding as a sentence (measurement.md §4.13, "A finding"). */
export function findingText(context: TellingContext, { id, parts }: Finding): FindingText {
  const { instrument, survey, locale, words } = context;
  const value = valueOf(parts[0]);
  const texts = parts.map((part) => partText(context, part));
  if (value === null) return { head: lineLabel(instrument, survey, id, locale), text: texts.join(" ") };
  const note = parts.some(({ kind }) => kind === "between") ? ` ${words("review.findings.betweenNote")}` : "";
  return {
    head: `${indexName(context, id)} (${String(value)})`,
    text: `${texts.join("; ")}.${note}`,
  };
}

/** What to do, on which statements of the article it rests, and which findings it answers, from 1. */
export type RecommendationText = { steps: readonly string[]; sources: readonly string[]; answers: string };

/** A recommendation in words (measurement.md §4.15, §5). */
export function recommendationText({ words, locale }: TellingContext, given: Recommendation): RecommendationText {
  const places = new Intl.ListFormat(locale).format(given.answers.map((place) => String(place + 1)));
  const answers = words("review.findings.answers", { places });
  if (given.kind === "principle") {
    const { stepKeys, sources } = stepsFor(given.principleId, given.levelId);
    return { steps: stepKeys.map((key) => words(key)), sources, answers };
  }
  const sources = OBSTACLE_ADVICE.find(({ id }) => id === given.adviceId)?.sources ?? [];
  return { steps: [words(`advice.obstacles.${given.adviceId}`)], sources, answers };
}

/** Whether all lines of a change compare with one and the same campaign, which its heading then names. */
export function sinceOf({ lines }: Change): ChangeLine["since"] | null {
  const [first] = lines;
  return first && lines.every(({ since }) => since.id === first.since.id) ? first.since : null;
}

/** What changed and what did not, in a sentence or two (measurement.md §4.13, "Change"). */
export function changeText(context: TellingContext, change: Change): string {
  const { words, locale } = context;
  const { lines, visiblePoints } = change;
  if (visiblePoints === null) return words("review.change.none");
  const key = sinceOf(change) ? "review.change.toldLine" : "review.change.toldLineOn";
  const told = (["higher", "lower"] as const).flatMap((verdict) => {
    const some = lines.filter((line) => line.verdict === verdict);
    const names = some.map(({ id, here, other, since }) =>
      words(key, { name: indexName(context, id), here, other, date: dateText(since.closesAt, locale) }),
    );
    return some.length === 0 ? [] : [words(`review.change.told.${verdict}`, { lines: names.join("; ") })];
  });
  const isAll = lines.every(({ verdict }) => verdict !== "not-seen");
  if (told.length === 0) return words("review.change.noneSeen", { points: visiblePoints });
  return [...told, ...(isAll ? [] : [words("review.change.othersNotSeen", { points: visiblePoints })])].join(" ");
}

/** The heading above it. */
export function changeTitle({ words, locale }: TellingContext, change: Change): string {
  const since = sinceOf(change);
  return since
    ? words("review.change.titleSince", { date: dateText(since.closesAt, locale) })
    : words("review.change.title");
}
