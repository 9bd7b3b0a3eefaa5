/** What each role may do. A person may hold several roles; somebody with an account is always a respondent. */
export const PERMISSIONS = {
  respondent: ["responses.own"],
  reviewer: ["units.review"],
  manager: ["campaigns.manage"],
  administrator: ["accounts.manage", "units.manage"],
  auditor: ["audit.read"],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof PERMISSIONS;
export type Permission = (typeof PERMISSIONS)[Role][number];

/** The roles that are given to people, in the order in which pages list them. */
export const GIVEN_ROLES = ["administrator", "manager", "reviewer", "auditor"] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Roles that one account cannot have together: whoever prepares who is invited must not read what comes out. */
export const EXCLUSIVE_ROLES = [["administrator", "reviewer"]] as const satisfies readonly (readonly GivenRole[])[];

/** Roles that reach only the subtrees of the units they are given for; without a unit they reach nothing. */
export const SCOPED_ROLES = ["manager", "reviewer"] as const satisfies readonly GivenRole[];
export type ScopedRole = (typeof SCOPED_ROLES)[number];

/** Whether one of the roles carries the permission; no roles carry none. */
export function hasPermission(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => (PERMISSIONS[role] as readonly Permission[]).includes(permission));
}

/** The roles among `roles` that carry the permission. */
export function rolesWith<R extends Role>(roles: readonly R[], permission: Permission): R[] {
  return roles.filter((role) => hasPermission([role], permission));
}
