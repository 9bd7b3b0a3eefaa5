import type { StoredResponse } from "@/db/queries/personal/response";
import type { Locale } from "@/lib/instrument/locales";
import { LEFT_OPEN, RETENTION_MONTHS, SMALLEST_GROUPS } from "@/lib/policy/privacy";
import { smallestGroups } from "@/lib/release/figures";
import { operatorFacts, type StatedFact } from "../platform/operator-facts";
import type { Operator } from "../platform/operator";
import { wordsIn } from "../platform/words";

/**
 * For whom somebody answers: for themselves, or in a campaign, and only then their answers join groups. With a code on
 * paper they agree to the same, and no name or address is collected.
 */
export type ConsentKind = "own" | "campaign" | "paper";

/** The consent version of answers from elsewhere: what their people agreed to was not asked here. */
export const CONSENT_ELSEWHERE = "elsewhere";

type ConsentedResponse = Pick<StoredResponse, "campaignId" | "importId" | "recoveryHash" | "consentVersion">;

/**
 * The consent that a response was given under. A response never gets into a campaign or out of one, so its campaign
 * tells the kind; before version 2 one text served for both.
 */
export function consentOf({ campaignId, importId, recoveryHash, consentVersion }: ConsentedResponse) {
  const inCampaign: ConsentKind = recoveryHash === null ? "campaign" : "paper";
  const kind: ConsentKind | "elsewhere" = importId !== null ? "elsewhere" : campaignId === null ? "own" : inCampaign;
  return { kind, version: consentVersion };
}

/**
 * The consent (measurement.md §6), sentence by sentence; the last one is what a person says yes to. `minimumGroup` is
 * the campaign's smallest group of the indices.
 */
export function consentSentences(
  locale: Locale,
  kind: ConsentKind,
  minimumGroup: number = SMALLEST_GROUPS.index,
): string[] {
  const t = wordsIn(locale);
  const { index, survey } = smallestGroups(minimumGroup);
  const invited = { indexInvited: index + LEFT_OPEN, surveyInvited: survey + LEFT_OPEN };
  const promise = t("promise.answers");
  return t(`consent.${kind === "own" ? "own" : "campaign"}.text`, { index, survey, ...invited, promise }).split(
    /(?<=\.)\s+/,
  );
}

/** What a consent has to name beside its sentences (law 94-V, article 8): who, which data, for how long, to whom. */
export function consentFacts(locale: Locale, kind: ConsentKind, operator: Operator): StatedFact[] {
  const t = wordsIn(locale);
  return [
    ...operatorFacts(operator, locale),
    { name: t("operator.data"), text: t(`consent.${kind}.data`) },
    { name: t("operator.term"), text: t("consent.term", { months: RETENTION_MONTHS }) },
  ];
}
