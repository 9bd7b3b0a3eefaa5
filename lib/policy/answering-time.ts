import type { Step } from "../instrument/steps";

/**
 * Seconds that one question takes, by the kind of its page: reading it and choosing. A rule, not a measurement; the two
 * survey questions have many options, a scenario is a story with four. Together about 14 of the 15 minutes that the
 * first page promises, the rest being the consent and the check.
 */
export const SECONDS_A_QUESTION: Readonly<Record<Step["kind"], number>> = { survey: 40, items: 15, scenario: 45 };
