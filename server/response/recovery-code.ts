import { CODE_ALPHABET, CODE_LENGTH, normaliseCode } from "@/lib/response/recovery-code";
import { sign } from "../platform/secret";

const GROUP_LENGTH = 4;

/**
 * The recovery code of a response: 12 characters, 60 bits, such as "7K3M-Q9ZT-0HVA". It is derived from the
 * server's secret instead of stored, so an open response can show it again and the database cannot give it away.
 */
export function recoveryCode(responseId: string, generation: number): string {
  return codeFrom(sign("recovery-code", `${responseId}.${String(generation)}`));
}

/**
 * The code of a response that an account opens. It opens nothing alone: with it the account takes the response back
 * that it lost to a link that was handed over. It never changes.
 */
export function accountCode(responseId: string): string {
  return codeFrom(sign("account-code", responseId));
}

function codeFrom(signature: Buffer): string {
  const bytes = [...signature];
  const letters = bytes.slice(0, CODE_LENGTH).map((byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length));
  return Array.from({ length: CODE_LENGTH / GROUP_LENGTH }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(""),
  ).join("-");
}

/** By which a code, as typed, is looked up. */
export function recoveryHash(typedCode: string): string {
  return sign("recovery-lookup", normaliseCode(typedCode)).toString("base64url");
}
