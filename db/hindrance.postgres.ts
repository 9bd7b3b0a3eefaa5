import type { Hindrance } from "./write";

/** How the codes of a certificate begin that is not, or no longer, believed. */
export const NO_TRUST: readonly string[] = [
  "ERR_TLS",
  "ERR_SSL",
  "ERR_OSSL",
  "CERT_",
  "SELF_SIGNED",
  "DEPTH_ZERO",
  "UNABLE_TO",
  "INVALID_CA",
];

/** By the beginning of PostgreSQL's codes (its manual, appendix A) and of the system's. */
const HINDRANCES: readonly (readonly [code: string, hindrance: Hindrance])[] = [
  // Two that cannot both be carried out, in whichever order; a lock that was not given in time; an end by somebody else.
  ["40001", "busy"],
  ["40P01", "busy"],
  ["55P03", "busy"],
  ["57014", "busy"],
  ["53100", "full"],
  // A server that only follows another one, or a role without rights.
  ["25006", "read-only"],
  ["42501", "read-only"],
  ["58", "failing"],
  ["XX", "failing"],
  ["53", "unreachable"],
  // The database takes no connections.
  ["55000", "unreachable"],
  ["57P", "unreachable"],
  ["08", "unreachable"],
  // A password or a name that is no longer right.
  ["28", "unreachable"],
  ["3D000", "unreachable"],
  ...["ECONN", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_", "EHOST", "ENET", "ENOENT", "EACCES"].map(
    (code) => [code, "unreachable"] as const,
  ),
  ...["EPROTO", ...NO_TRUST].map((code) => [code, "unreachable"] as const),
];

/** What the driver says of a connection that has ended or was not made in time; these errors have no code. */
const NO_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout (exceeded|expired)|Query read timeout|The server does not support SSL|There was an error establishing an SSL|SASL)/;

/** Where several addresses of one host were tried, what became of the last. */
const causeOf = (error: object): unknown =>
  error instanceof AggregateError ? (error.errors as unknown[]).at(-1) : "cause" in error ? error.cause : undefined;

/** The code of an error, or of what has caused it; empty where there is none. */
export function codeIn(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  return "code" in error ? String(error.code) : codeIn(causeOf(error));
}

/** Why PostgreSQL could not do it; undefined for every other error. Drizzle wraps what the driver throws. */
export function hindranceOf(error: unknown): Hindrance | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (error instanceof Error && NO_CONNECTION.test(error.message)) return "unreachable";
  return HINDRANCES.find(([start]) => code.startsWith(start))?.[1] ?? hindranceOf(causeOf(error));
}
