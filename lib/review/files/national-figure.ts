import { nationalObstacleMean } from "@/lib/benchmark/obstacle-load";
import type { NationalSurvey } from "@/lib/benchmark/survey-schema";

/** A published figure; the ends of its interval are null where none follows from what was published. */
export type NationalFigure = { value: number; low: number | null; high: number | null };

/** The nation's mean number of obstacles named per person, with two decimals as it is quoted (measurement.md §1.2). */
export function nationalObstacles(survey: NationalSurvey): NationalFigure {
  return { value: Math.round(100 * nationalObstacleMean(survey).mean) / 100, low: null, high: null };
}
