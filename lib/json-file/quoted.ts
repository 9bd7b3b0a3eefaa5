const MAX_CHARACTERS = 40;

/** A text on one line in double quotes, escaped, and cut to `maxCharacters`; what could move a cursor becomes "?". */
export function quotedText(text: string, maxCharacters = MAX_CHARACTERS): string {
  // Cut coarsely before escaping (a value may be megabytes long), then by whole characters.
  const escaped = JSON.stringify(text.slice(0, 2 * maxCharacters))
    .slice(1, -1)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
  const characters = [...escaped];
  const isWhole = characters.length <= maxCharacters && text.length <= 2 * maxCharacters;
  return `"${isWhole ? escaped : `${characters.slice(0, maxCharacters).join("")}…`}"`;
}

/** A JSON value for a one-line message; lists and objects are named, not printed. */
export function quotedValue(value: unknown): string {
  if (typeof value === "string") return quotedText(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** A key as it stands if it is short and plain, otherwise quoted. */
export function quotedKey(key: string): string {
  return /^[\w.-]{1,40}$/.test(key) ? key : quotedText(key);
}
