/** What each role may do. A person may hold several roles; somebody with an account is always a respondent. */
export const PERMISSIONS = {
  respondent: ["responses.own"],
  administrator: ["accounts.manage"],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof PERMISSIONS;
export type Permission = (typeof PERMISSIONS)[Role][number];

/** Whether one of the roles carries the permission; no roles carry none. */
export function hasPermission(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => (PERMISSIONS[role] as readonly Permission[]).includes(permission));
}
