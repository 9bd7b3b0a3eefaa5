import { rangeText } from "../text/number-text";
import { dateText } from "../text/time-text";
import type { Finding } from "./finding";
import { findingText, type FindingText, type TellingContext } from "./finding-text";
import type { UnitReport } from "./unit-report";

/** Findings that a guide tells: a conversation has room for no more. */
const MOST_FINDINGS = 2;
const QUESTIONS = ["1", "2", "3"] as const;

/**
 * What the head of a team takes along to talk about the results, in words. `findings`: empty where nothing stands out;
 * null where the unit has no figures. `noFindings`: what is said in place of them.
 */
export type Guide = {
  title: string;
  over: string;
  lead: string;
  findings: readonly FindingText[] | null;
  noFindings: string;
  questions: readonly string[];
  notes: readonly string[];
};

/** How sure a finding is, where its sentence does not say it. */
function uncertaintyOf({ words, locale }: TellingContext, { parts: [part] }: Finding): string {
  if (part.kind === "nation") return "";
  if (part.kind === "between") return words("review.guide.mean", { range: rangeText(part.mean, locale) });
  const { value, low, high } = part.line.difference;
  return words("review.guide.difference", { value: Math.abs(value), ...endsOf(low, high) });
}

/** A difference is told by its size: its words say in which direction it goes. */
function endsOf(low: number, high: number): { low: number; high: number } {
  const [one, other] = [Math.abs(low), Math.abs(high)];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** The guide of a unit: its two strongest findings, three questions that lead nobody to an answer, and a few rules. */
export function guideOf(
  context: TellingContext,
  { campaign, unit }: Pick<UnitReport, "campaign" | "unit">,
  findings: readonly Finding[] | null,
): Guide {
  const { words, locale } = context;
  const told = findings?.slice(0, MOST_FINDINGS).map((finding) => {
    const { head, text } = findingText(context, finding);
    return { head, text: [text, uncertaintyOf(context, finding)].filter((part) => part !== "").join(" ") };
  });
  const questions = told !== undefined && told.length > 0 ? "questions" : "openQuestions";
  return {
    title: words("review.guide.title", { unit: unit.name[locale] }),
    over: `${campaign.title[locale]} · ${words("review.facts.closed", { date: dateText(campaign.closesAt, locale) })}`,
    lead: words("review.guide.lead"),
    findings: told ?? null,
    noFindings: words(told === undefined ? "review.guide.noFigures" : "review.guide.nothing"),
    questions: QUESTIONS.map((place) => words(`review.guide.${questions}.${place}`)),
    notes: (["group", "chance", "nobody"] as const).map((note) => words(`review.guide.notes.${note}`)),
  };
}
