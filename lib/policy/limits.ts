/**
 * How often something may be tried, in numbers, each with its reason. A ministry of 5,000 sits behind one address: on
 * a Monday morning all of it signs in within an hour, in a training room 300 begin within a minute. What is counted by
 * address lets that pass and stops a script; what is counted by account stops whoever guesses from many addresses.
 */

/** At most so many within so many minutes. The minutes run from the first. */
export type Window = { most: number; minutes: number };

const HOUR = 60;
const DAY = 24 * HOUR;

export const LIMITS = {
  /**
   * Wrong passwords for one account, from wherever. Ten are more typos than anybody makes; a hundred a day is what
   * NIST SP 800-63B (5.2.2) lets pass in all. Whoever is right is counted no more.
   */
  "account-passwords": [
    { most: 10, minutes: 15 },
    { most: 100, minutes: DAY },
  ],
  /**
   * Wrong passwords and recovery codes from one address, with those that are being checked. When 5,000 sign in within
   * an hour and every sixth mistypes, 830 are wrong, 14 a minute; five hashes a second are a quarter of a core.
   */
  "address-guesses": [
    { most: 300, minutes: 1 },
    { most: 2000, minutes: HOUR },
  ],
  /**
   * Links, tokens and ids from one address that open nothing. Nobody finds 122 random bits by trying: this only keeps
   * a script from being answered for ever. What is right opens in spite of it. A page counts twice, once for its title.
   */
  "address-misses": [
    { most: 1200, minutes: 1 },
    { most: 12_000, minutes: HOUR },
  ],
  /** Responses begun from one address outside campaigns: more than a ministry begins in an hour. */
  "address-begun": [
    { most: 400, minutes: 1 },
    { most: 5000, minutes: HOUR },
  ],
  /** Responses of one's own that one account begins. */
  "account-begun": [{ most: 20, minutes: HOUR }],
  /** Mailed links that one address asks for, whomever they are for. A hall in which everybody lost the mail passes. */
  "address-links": [
    { most: 300, minutes: 10 },
    { most: 1000, minutes: HOUR },
  ],
} as const satisfies Record<string, readonly Window[]>;
export type LimitName = keyof typeof LIMITS;

/** Mails with a link that one person gets on request: nobody fills a colleague's mailbox. */
export const LINK_MAILS = [
  { most: 4, minutes: HOUR },
  { most: 10, minutes: DAY },
] as const satisfies readonly Window[];

/** Mails that one manager has sent to themselves to try them out: all of a campaign's in all languages, twice. */
export const TEST_MAILS = { most: 24, minutes: HOUR } as const satisfies Window;
