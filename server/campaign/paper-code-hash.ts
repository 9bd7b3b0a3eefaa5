import { randomBytes } from "node:crypto";
import { PAPER_CODE_LENGTH, paperCodeFrom } from "@/lib/campaign/paper-code";
import { normaliseCode } from "@/lib/response/recovery-code";
import { sign } from "../platform/secret";

/** A code that nobody can guess, as it is printed. It is stored nowhere. */
export const newPaperCode = (): string => paperCodeFrom(randomBytes(PAPER_CODE_LENGTH));

/** By which a code, as typed, is looked up; the key is the server's, so that the database alone cannot give codes away. */
export function paperCodeHash(typedCode: string): string {
  return sign("paper-code", normaliseCode(typedCode)).toString("base64url");
}
