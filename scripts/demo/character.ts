import { type Character, NO_CHARACTER } from "@/lib/simulation/character";

/** Units with a character of their own, so that their scorecards say different things. */
const CHARACTERS: Readonly<Record<string, Partial<Character>>> = {
  "CS-CC": { points: { P1: 5, P5: 4, P7: 9 }, sharePct: { "NS1-c": 3, "NS1-f": 2, "NS2-n": 60 } },
  "CS-AP": { points: { P4: 6, P6: -5 }, sharePct: { "NS1-d": 17 } },
  "DS-PO": { points: { P2: 8, P5: 10 }, sharePct: { "NS1-c": 2.5, "NS2-e": 32 } },
  "DS-DA": { points: { P4: -6 }, notApplicable: { P7: 0.3 } },
  "PC-PD": { points: { P1: 5, P6: 12 } },
  "PC-SM": { points: { P3: 7, P2: 6 } },
  "LD-LD": { points: { P4: -9, P6: -5 }, sharePct: { "NS1-a": 33, "NS1-b": 42, "NS2-a": 50 } },
  "OD-DM": {
    points: { P1: -9, P5: -8, P7: -5 },
    sharePct: { "NS1-a": 60, "NS1-b": 14, "NS2-b": 44, "NS2-n": 22 },
    notApplicable: { P5: 0.12 },
  },
  "OD-FN": { points: { P6: -7 }, notApplicable: { P6: 0.25 } },
};

export const characterOf = (unitCode: string): Character => ({ ...NO_CHARACTER, ...CHARACTERS[unitCode] });
