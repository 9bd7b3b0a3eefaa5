const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gu;

/**
 * The path of the first key that stands twice in an object of a valid JSON text, such as `answers.NS1`; undefined
 * where there is none. `JSON.parse` takes the last of them without a word.
 */
export function doubledKey(text: string): string | undefined {
  const open: { keys: Set<string>; path: string }[] = [];
  let name = "";
  let last = "";
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    const path = [inside?.path, name].filter(Boolean).join(".");
    if (token === ":" && inside) {
      // Escapes too: "a" and "\u0061" are one key.
      name = String(JSON.parse(last));
      if (inside.keys.has(name)) return [inside.path, name].filter(Boolean).join(".");
      inside.keys.add(name);
    } else if (token === "{" || token === "[") {
      open.push({ keys: new Set(), path });
      name = "";
    } else if (token === "}" || token === "]") {
      open.pop();
      name = "";
    }
    last = token;
  }
  return undefined;
}
