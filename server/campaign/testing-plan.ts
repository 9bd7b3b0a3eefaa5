import type { CampaignPlan } from "@/lib/campaign/campaign-schema";
import { parseTimeInput } from "@/lib/clock";

/** What the tests of campaigns share. */

export const MANAGER = "manager";

/** A time in Kazakhstan. */
export function at(input: string): Date {
  const time = parseTimeInput(input);
  if (!time) throw new Error(`${input} is no time`);
  return time;
}

/** 4 and 13 people in the divisions of department a, 9 in b, 1 at the top; archived units with people. */
export const UNITS = [
  { id: "m", people: 1 },
  { id: "a", parentId: "m", people: 3 },
  { id: "a1", parentId: "a", people: 4 },
  { id: "a2", parentId: "a", people: 13 },
  { id: "b", parentId: "m", people: 9 },
  { id: "old", parentId: "m", people: 2, archivedAt: new Date("2026-06-01T00:00:00Z") },
  { id: "below-old", parentId: "old", people: 2 },
];

/** A campaign from the 1st of December 2026, 9:00, to the 15th, 18:00. */
export function planFor(unitIds: readonly string[], change: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    title: { kk: "Бағалау", ru: "Оценка", en: "Assessment" },
    message: { kk: "", ru: "", en: "" },
    unitIds: [...unitIds],
    opensAt: at("2026-12-01T09:00"),
    closesAt: at("2026-12-15T18:00"),
    instrumentVersion: "1.0.0",
    minimumGroup: 10,
    reminderDays: [7, 2],
    ...change,
  };
}
