/** What a process that a signal ended is expected to say. */
export const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
