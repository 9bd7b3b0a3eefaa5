/** What somebody has done for a campaign, so that they cannot review it (messages: `review.bars`). */
export const BARS = ["staff", "links", "roles", "plan", "codes", "answers"] as const;
export type Bar = (typeof BARS)[number];

type Prepares = { bar: Bar; of: "units" | "campaign" } | null;

/**
 * Acts of people (and of the worker, without an actor), each a row of its own in the audit log, with what it prepares:
 * who is in units (then the act says in which), or one campaign (then that is its subject). Whoever prepares who is
 * invited must not read what comes out (architecture.md, "Insiders"): a new act has to say so here, or null.
 */
export const ACTS = {
  "account-created": { bar: "staff", of: "units" },
  "link-issued": { bar: "links", of: "units" },
  // It reaches nobody but the owner of the mailbox.
  "link-mailed": null,
  "password-set": null,
  "password-set-by-link": null,
  "signed-in": null,
  "person-changed": { bar: "staff", of: "units" },
  "person-dismissed": { bar: "staff", of: "units" },
  "person-deleted": { bar: "staff", of: "units" },
  "roles-changed": { bar: "roles", of: "units" },
  "role-confirmed": null,
  "staff-uploaded": null,
  "staff-read": null,
  "staff-refused": null,
  "staff-confirmed": { bar: "staff", of: "units" },
  "staff-imported": { bar: "staff", of: "units" },
  "staff-cancelled": null,
  "unit-archived": null,
  "unit-restored": null,
  "unit-deleted": null,
  "campaign-created": { bar: "plan", of: "campaign" },
  "campaign-changed": { bar: "plan", of: "campaign" },
  "campaign-copied": { bar: "plan", of: "campaign" },
  "campaign-deleted": null,
  // Its answers are invented: it prepares nobody's.
  "campaign-rehearsed": null,
  "campaign-confirmed": { bar: "plan", of: "campaign" },
  "campaign-withdrawn": { bar: "plan", of: "campaign" },
  "campaign-opened": null,
  "campaign-extended": { bar: "plan", of: "campaign" },
  "campaign-closed-early": { bar: "plan", of: "campaign" },
  "campaign-closed": null,
  // Who has had the sheets can know whose code is whose.
  "codes-printed": { bar: "codes", of: "campaign" },
  "participation-counted": null,
  "campaign-released": null,
  "answers-imported": { bar: "answers", of: "campaign" },
  "measures-changed": null,
  // After the release: nobody can be invited any more.
  "announcement-changed": null,
  "announcement-published": null,
  "announcement-withdrawn": null,
  "token-made": null,
  "token-revoked": null,
} as const satisfies Record<string, Prepares>;

export type ActKind = keyof typeof ACTS;
/** Acts that must say which units they touched. */
export type PreparingKind = {
  [Kind in ActKind]: (typeof ACTS)[Kind] extends { of: "units" } ? Kind : never;
}[ActKind];

/** In the order of the table. */
export const ACT_KINDS = Object.keys(ACTS) as ActKind[];

/** What an act prepares; null for one that prepares nothing, and for a kind that there is no more. */
export function preparedBy(kind: string): Prepares {
  return Object.hasOwn(ACTS, kind) ? ACTS[kind as ActKind] : null;
}

/** The acts that prepare something. */
export const PREPARING_KINDS = ACT_KINDS.filter((kind) => ACTS[kind] !== null);
