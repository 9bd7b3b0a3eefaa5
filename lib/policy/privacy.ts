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

/** Participation is said in thirds, and from so many invited on in percent, in steps of so many. */
export const PARTICIPATION = { percentFrom: 50, stepPct: 5 } as const;

/**
 * Within which a group's figures are moved before anything is summed, so that no difference of two units proves what
 * all of a group have answered (measurement.md §4.9): the largest share that named an option, by the number of answers;
 * means of indices and of the scenario score (0–100); obstacles per person.
 */
export const GROUP_CLAMPS = {
  share: [
    { from: 100, most: 0.95 },
    { from: 0, most: 0.9 },
  ],
  mean: [15, 90],
  load: [0.5, 4],
} as const;

/** Open data hold figures with at least so many answers, as their number is shown: everybody may read them. */
export const OPEN_DATA_ANSWERS = 50;

/** Figures that an organisation tells all who were invited have at least so many answers, as their number is shown. */
export const ANNOUNCED_ANSWERS = 50;

/** Answers are kept for so many months, and then deleted. */
export const RETENTION_MONTHS = 24;

/** What was begun without an account or an invitation, and of which nothing was answered, is deleted after so many days. */
export const UNANSWERED_DAYS = 7;

/**
 * Copies of the database that the service makes by itself are deleted after so many days at most: what was erased lives
 * on in them. Backups that the operator makes are the operator's to delete.
 */
export const OWN_COPIES_DAYS = 14;

/** Nobody is invited again before so many months have passed since a campaign closed. */
export const MONTHS_BETWEEN_CAMPAIGNS = 6;

/** Whoever prepared the people of a campaign from so many months before its opening on does not review it. */
export const PREPARING_MONTHS = 6;

/** A device on which somebody asks to be remembered keeps its cookie for so many days. */
export const REMEMBERED_DAYS = 90;

/** A mailed link to a result can be used for so many minutes. */
export const RESULT_LINK_MINUTES = 30;

/** The version of both consents (`consent` in the messages); a response keeps the one it was given under. */
export const CONSENT_VERSION = "2.0.0";
