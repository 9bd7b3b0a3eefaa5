import { createHash, randomUUID } from "node:crypto";

/**
 * The headers of a request as a proxy passes it on, from an address of its own (RFC 3849): what is limited by address
 * is counted apart.
 */
export function fromAddressOf(name: string = randomUUID()): { "x-forwarded-for": string } {
  const groups = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return { "x-forwarded-for": `2001:db8:${groups.slice(0, 4)}:${groups.slice(4)}::1` };
}
