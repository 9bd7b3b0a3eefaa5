import { join } from "node:path";
import type { SeedOrganisation } from "@/db/testing/organisation";
import { keyOf, readSecret } from "@/server/platform/secret";
import { encodeSession, sessionCookieName } from "@/server/platform/session-token";
import type { MeasuredServer } from "./server";

const REVIEWER = "bench-reviewer";

/** Who looks at what is below a unit. */
export function reviewerOf(unitId: string): NonNullable<SeedOrganisation["people"]>[number] {
  return {
    ...{ id: REVIEWER, email: "reviewer@example.kz", name: "Сәуле Ибраева", roles: ["reviewer"] },
    scopes: [{ role: "reviewer", unitId }],
  };
}

/** Where a server keeps its secret: made before it starts, so that a session can be made without signing in. */
export const secretFileIn = (folder: string) => join(folder, "secret");

/** The cookie of a session of the reviewer. */
export async function reviewerCookie(server: MeasuredServer): Promise<string> {
  const key = keyOf(readSecret(secretFileIn(server.folder)), "session");
  return `${sessionCookieName(false)}=${await encodeSession({ sub: REVIEWER, sessionVersion: 0 }, key)}`;
}
