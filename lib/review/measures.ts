import type { PrincipleId } from "../instrument/schema";

/** How far a measure has come, in the order in which it comes (messages: `review.measures.states`). */
export const MEASURE_STATES = ["planned", "begun", "done", "dropped"] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/**
 * What a unit means to do after its results: for which principle, what, who by role, by which day in Kazakhstan
 * (2026-11-24), and how far it has come. Written by reviewers: no figure, and about nobody by name.
 */
export type Measure = { principleId: PrincipleId; what: string; who: string; dueOn: string; state: MeasureState };

/** The measures of a unit in a campaign, in the order in which they were written. `version`: 0 where none were. */
export type UnitMeasures = { list: readonly Measure[]; version: number };

export const NO_MEASURES: UnitMeasures = { list: [], version: 0 };
