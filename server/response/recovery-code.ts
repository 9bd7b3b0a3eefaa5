import { sign } from "../platform/secret";

/** Crockford's base32: no I, L, O or U, so that a code can be read aloud. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** What people type for a letter of the alphabet: look-alikes, also from a Cyrillic keyboard. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  I: "1",
  L: "1",
  А: "A",
  В: "B",
  Е: "E",
  Ё: "E",
  З: "3",
  К: "K",
  М: "M",
  Н: "H",
  О: "0",
  Р: "P",
  С: "C",
  Т: "T",
  Х: "X",
  Қ: "K",
  Һ: "H",
  Ң: "H",
  Ө: "0",
  І: "1",
};

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
  const letters = bytes.slice(0, GROUPS * GROUP_LENGTH).map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(""),
  ).join("-");
}

/** What somebody typed as a code, without spaces, dashes and look-alikes. */
export function normaliseCode(typed: string): string {
  return [...typed.toUpperCase()]
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .filter((letter) => ALPHABET.includes(letter))
    .join("");
}

/** By which a code, as typed, is looked up. */
export function recoveryHash(typedCode: string): string {
  return sign("recovery-lookup", normaliseCode(typedCode)).toString("base64url");
}
