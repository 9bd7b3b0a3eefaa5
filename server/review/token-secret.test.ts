import { describe, expect, it } from "vitest";
import { newTokenSecret, secretIn, tokenHash } from "./token-secret";

describe("a token's secret", () => {
  it("is another one each time, of 256 bits, and recognisable", () => {
    const secrets = Array.from({ length: 100 }, newTokenSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) {
      expect(secret).toMatch(/^csa_[\w-]{43}$/);
      expect(Buffer.from(secret.slice(4), "base64url")).toHaveLength(32);
    }
  });

  it("is hashed with SHA-256", () => {
    expect(tokenHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it.each([
    [`Bearer csa_${"a".repeat(43)}`, `csa_${"a".repeat(43)}`],
    [`bearer  csa_${"-".repeat(43)} `, `csa_${"-".repeat(43)}`],
    [`Bearer csa_${"a".repeat(42)}`, null],
    [`Bearer ${"a".repeat(47)}`, null],
    [`Basic csa_${"a".repeat(43)}`, null],
    ["", null],
  ])("in %j is %j", (header, secret) => {
    expect(secretIn(header)).toBe(secret);
  });
});
