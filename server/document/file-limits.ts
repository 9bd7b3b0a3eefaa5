/** What the making of one file may take, and how many may wait. */
export const FILE_LIMITS = {
  /** Seconds from its turn on; the tables of 2,000 units need three. */
  MAX_SECONDS: 60,
  /** Megabytes of the thread's heap. */
  MAX_MEMORY_MB: 160,
  /** Files being made and waiting; a report takes a quarter of a second. */
  MAX_ORDERS: 40,
  /** Seconds without an order, after which the thread ends and gives its memory back. */
  IDLE_SECONDS: 10,
} as const;

/** The same names with other numbers, for tests. */
export type FileLimits = { readonly [Name in keyof typeof FILE_LIMITS]: number };
