import type { Instrument } from "../instrument/schema";
import {
  ONLINE,
  type Quality,
  RELEASE_TABLES,
  type ReleasedGroup,
  type ReleasedUnit,
  type ReleaseTable,
  type SmallestGroups,
} from "./figures";
import { bothEnds } from "./clamped-columns";
import { releasedUnits } from "./released-units";
import { originsOf, type ResponsePools } from "./response-pools";
import { scaleQuality } from "./scale-quality";
import { qualityScales, type Scale } from "./scales";
import { type FormedGroup, type InvitedUnit, levelGroups, tableGroups } from "./table-groups";

/** All that is published of a campaign. */
export type Publication = {
  smallestGroups: SmallestGroups;
  groups: readonly ReleasedGroup[];
  units: readonly ReleasedUnit[];
  quality: Quality;
};

function qualityOf(scale: Scale, groups: readonly FormedGroup[], smallest: number) {
  const columnIs = ({ columns }: FormedGroup) => columns.numbers[scale.id] !== undefined;
  return scaleQuality(
    scale.items.map(({ id }) => id),
    groups.filter(columnIs).flatMap(({ scales }) => scales.get(scale.id) ?? []),
    smallest,
  );
}

/**
 * From the responses of a campaign to what is published of it: disjoint groups by table, sums of them by unit, and
 * sums over all of them for the quality of the scales (architecture.md, "The release"; measurement.md §7).
 * The order of responses and of units does not matter.
 */
export function publish(
  instrument: Instrument,
  units: readonly InvitedUnit[],
  pools: ResponsePools,
  smallest: SmallestGroups,
): Publication {
  const inOrder = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = tableGroups(instrument, inOrder, pools, "index", smallest.index);
  const formed: Readonly<Record<ReleaseTable, readonly FormedGroup[]>> = {
    index,
    survey: tableGroups(instrument, inOrder, pools, "survey", smallest.survey),
    levels: levelGroups(inOrder, pools, index, smallest.levels),
  };
  const origins = [...new Set([ONLINE, ...originsOf(pools)])];
  const scales = qualityScales(instrument).map((scale) => [
    scale.id,
    qualityOf(scale, formed[scale.table], smallest[scale.table]),
  ]);
  return {
    smallestGroups: smallest,
    groups: RELEASE_TABLES.flatMap((table) => formed[table].map(({ scales: _, ...group }) => group)),
    units: RELEASE_TABLES.flatMap((table) =>
      releasedUnits(inOrder, table, formed[table], origins, bothEnds(instrument)),
    ),
    quality: { scales: Object.fromEntries(scales) as Quality["scales"], setAside: pools.setAside },
  };
}
