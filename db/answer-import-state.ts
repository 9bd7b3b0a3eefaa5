/**
 * What `answer_import.responses` says of an import that does not count: that its answers are being written (or were,
 * when the command broke off), or are being dropped. An import that counts has at least one response.
 */
export const BEING_WRITTEN = 0;
export const BEING_DROPPED = -1;
