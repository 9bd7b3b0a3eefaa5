/** A table of 90,000 people has 8 MB as CSV. */
export const MAX_FILE_MEGABYTES = 32;

/** Why an upload is sent back; each is a key of the message files (`staffImport.errors`). */
export const UPLOAD_ERRORS = ["no-file", "too-large", "busy"] as const;
export type UploadError = (typeof UPLOAD_ERRORS)[number];
