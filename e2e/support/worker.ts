/** Until the worker has come to it: it looks once a second, and the tests beside this one keep it busy. */
export const WORKER_MS = 30_000;
