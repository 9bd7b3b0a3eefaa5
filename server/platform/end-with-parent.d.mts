/**
 * What to put into the environment of a process that is to end with this one, also when this one is killed (kill -9);
 * that process calls `endWithParent` in its first line.
 */
export function boundToThis(): Record<string, string>;

/**
 * Ends this process when the one that started it is gone: calls `end` within half a second, and kills this process
 * 5 s later if it is still there, also while it computes. Nothing happens to a process that was not started with
 * `boundToThis`, unless `fallback` names the parent's id. It sees a parent that was gone before the first line, and
 * leaves a zombie or a stopped parent alone. Not for Windows, where an orphan keeps its parent's id.
 */
export function endWithParent(end?: () => void, fallback?: number): void;
