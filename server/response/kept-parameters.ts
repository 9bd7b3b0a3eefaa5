import { findRelease } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { scaleReading } from "@/lib/release/own-parameters";
import { ofEachPrinciple, parametersOf, type ScoreParameters } from "@/lib/scoring/parameters";

/**
 * The parameters kept at the submission of a response, with the reading of each scale in its own campaign as soon as that
 * is released: whoever sees the result is warned of what the quality report on these very answers warns of
 * (measurement.md §4.4, §7). SD and reliability stay those of the submission.
 */
export async function keptParameters(
  db: Reader,
  campaignId: string | null,
  kept: ScoreParameters,
): Promise<ScoreParameters> {
  const release = campaignId === null ? undefined : await findRelease(db, campaignId);
  const scales = release?.releasedAt ? release.quality?.scales : undefined;
  if (!scales) return kept;
  return ofEachPrinciple((id) => {
    const reading = scaleReading(scales[id]);
    return reading ? { ...parametersOf(kept, id), reading } : parametersOf(kept, id);
  });
}
