import { findRelease } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import type { PrincipleId } from "@/lib/instrument/schema";
import { parametersOf, type ScoreParameters } from "@/lib/scoring/parameters";
import type { PrincipleView } from "@/lib/result/respondent-result";
import { type Place, placeAmong } from "@/lib/result/place-among";

/**
 * Where the indices of a response stand among those of its campaign, by principle; empty before the campaign's release,
 * outside any campaign, and where the organisation is too small or one-sided for it (measurement.md §4.12).
 */
export async function readPlaces(
  db: Reader,
  campaignId: string | null,
  principles: readonly PrincipleView[],
  parameters: ScoreParameters,
): Promise<ReadonlyMap<PrincipleId, Place>> {
  const release = campaignId === null ? undefined : await findRelease(db, campaignId);
  const places = new Map<PrincipleId, Place>();
  if (!release?.releasedAt || !release.quality) return places;
  for (const { id, measured } of principles) {
    const place =
      "missing" in measured
        ? null
        : placeAmong(release.quality.scales[id], measured.index, parametersOf(parameters, id));
    if (place) places.set(id, place);
  }
  return places;
}
