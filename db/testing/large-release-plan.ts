/**
 * What `large-release.ts` puts into a database: a ministry of 40 departments of 49 divisions each. Apart, because
 * browser tests cannot load the instrument as the rest does.
 */
export const LARGE = {
  campaign: "large",
  ministry: "BIG",
  department: "BIG-7",
  /** A division of that department, far below all others. */
  lowest: "BIG-7-3",
  /** The name of the first division of every department. */
  repeated: "Отдел кадров",
} as const;
