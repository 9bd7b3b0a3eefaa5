import type { Instrument } from "../instrument/schema";
import type { UnitCount } from "../campaign/participation-figures";
import { NO_CHARACTER, type Character } from "./character";
import { type Random, randomFrom } from "./random";
import { simulateResponse, type SimulatedResponse } from "./simulated-response";
import { PRINCIPLE_IDS } from "../instrument/schema";

/** A unit of a rehearsal, with the number of its people, who count as invited. */
export type RehearsedUnit = { id: string; invited: number };

/** Of 1: how many of a unit answer in a rehearsal, from and to, and how many begin without submitting. */
const ANSWERING = { from: 0.5, to: 0.85 };
const BEGINNING = 0.05;
/** Of a day on which half of all have answered, so many days after the opening. */
const HALF_AFTER_DAYS = 2;
/** Points by which the means of units differ (one standard deviation). */
const UNIT_SPREAD = 5;

/** The same numbers for the same text: 32 bits (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const randomOf = (campaignId: string, { id }: RehearsedUnit, what: string) =>
  randomFrom(seedOf(`${campaignId} ${id} ${what}`));

function answeringIn(campaignId: string, unit: RehearsedUnit): number {
  const { from, to } = ANSWERING;
  const share = from + (to - from) * randomOf(campaignId, unit, "share").number();
  return Math.round(unit.invited * share);
}

/**
 * How many of each unit have answered so many days after the opening of a rehearsal; `days` null: at its close. The same
 * for the same campaign, whenever it is asked.
 */
export function inventedCounts(campaignId: string, units: readonly RehearsedUnit[], days: number | null): UnitCount[] {
  const sofar = days === null ? 1 : 1 - 0.5 ** (days / HALF_AFTER_DAYS);
  return units.map((unit) => {
    const all = answeringIn(campaignId, unit);
    const answered = Math.floor(all * sofar);
    const started = Math.min(unit.invited, answered + Math.round(unit.invited * BEGINNING));
    return { unitId: unit.id, invited: unit.invited, started, answered };
  });
}

function characterFrom(random: Random): Character {
  const points = Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, random.normal() * UNIT_SPREAD]));
  return { ...NO_CHARACTER, points };
}

/** What the people of a unit answer in a rehearsal: nobody has, and it is the same for the same campaign. */
export function* inventedResponses(
  instrument: Instrument,
  campaignId: string,
  unit: RehearsedUnit,
): Generator<SimulatedResponse, undefined> {
  const random = randomOf(campaignId, unit, "answers");
  const character = characterFrom(random);
  const answering = answeringIn(campaignId, unit);
  for (let i = 0; i < answering; i += 1) yield simulateResponse(instrument, character, 0, random);
}
