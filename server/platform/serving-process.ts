const SETTING = "SERVES_BESIDE_ANOTHER";

/** Tells a process that another one serves before it, which has started the worker and has said that all is ready. */
export const besideAnother = () => ({ [SETTING]: "1" });

/** Whether this process was told so. */
export const isBesideAnother = (): boolean => process.env[SETTING] !== undefined;
