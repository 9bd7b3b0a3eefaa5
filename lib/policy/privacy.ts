/**
 * What is promised about people, in numbers: consent, privacy page, mails, README and code take them from here
 * (measurement.md §6; architecture.md, "The release"). A test finds a promised number written by hand.
 */

/** The smallest number of people in a group, by table; the first may be raised for a campaign, never lowered. */
export const SMALLEST_GROUPS = { index: 10, survey: 20, levels: 50 } as const;

/** Counts of people are shown in steps of so many. */
export const PEOPLE_STEP = 5;

/** No figure says that all of a group have done something, or nobody: so many stay open. */
export const LEFT_OPEN = 3;

/** Answers are kept for so many months, and then deleted. */
export const RETENTION_MONTHS = 24;

/** Nobody is invited again before so many months have passed since a campaign closed. */
export const MONTHS_BETWEEN_CAMPAIGNS = 6;

/** A device on which somebody asks to be remembered keeps its cookie for so many days. */
export const REMEMBERED_DAYS = 90;

/** A mailed link to a result can be used for so many minutes. */
export const RESULT_LINK_MINUTES = 30;

/** The version of both consents (`consent` in the messages); a response keeps the one it was given under. */
export const CONSENT_VERSION = "2.0.0";
