/**
 * What to put into the environment of a process that is to end with this one, also when this one is killed (kill -9);
 * that process calls `endWithParent` in its first line.
 */
export function boundToThis(): Record<string, string>;

/** What to put into the environment of the program that this process becomes, so that it ends with the same parent. */
export function stillBound(): Record<string, string>;

/**
 * Ends this process within a second when the one that started it is gone, also while it computes, and when the parent
 * was gone before the first line. Nothing happens to a process that was not started with `boundToThis`, unless
 * `fallback` names the parent's id. The function returned takes what to do instead of ending at once; this process is
 * killed 10 s after that if it is still there. Not for Windows, where an orphan keeps its parent's id.
 */
export function endWithParent(fallback?: number): (endGently: () => void) => void;
