import { createHash } from "node:crypto";

/** The name under which a connection keeps a prepared statement: what it is, so that no two share one. */
export const statementName = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);
