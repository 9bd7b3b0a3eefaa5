import { and, eq } from "drizzle-orm";
import type { TotalFigure, UnitFigure } from "@/lib/campaign/participation-figures";
import { participation, participationTotal } from "../schema/campaign";
import type { Write } from "../write";

const ROWS = 500;

/** Keeps the participation of a day, in place of what was kept for it before. */
export function recordParticipation(
  campaignId: string,
  day: string,
  figures: readonly UnitFigure[],
  total: TotalFigure,
): Write[] {
  const parts = Array.from({ length: Math.ceil(figures.length / ROWS) }, (_, i) =>
    figures.slice(i * ROWS, (i + 1) * ROWS).map((figure) => ({ ...figure, campaignId, day })),
  );
  return [
    {
      statement: (db) =>
        db.delete(participation).where(and(eq(participation.campaignId, campaignId), eq(participation.day, day))),
    },
    ...parts.map((part): Write => ({ statement: (db) => db.insert(participation).values(part) })),
    {
      statement: (db) =>
        db
          .insert(participationTotal)
          .values({ ...total, campaignId, day })
          .onConflictDoUpdate({ target: [participationTotal.campaignId, participationTotal.day], set: total }),
    },
  ];
}
