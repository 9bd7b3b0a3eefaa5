export const COMMAND_SOURCES: readonly string[];
export const PAGE_SOURCES: readonly string[];
