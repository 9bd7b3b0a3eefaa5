import type { Task } from "./worker";

/** What the worker does, in the order in which it looks. */
export const TASKS: readonly Task[] = [];
