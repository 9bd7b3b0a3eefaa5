/** Part of a message file: a text, or more of them by their keys. */
export type Texts = string | { readonly [key: string]: Texts };

/** Every text with its path, such as "landing.title". */
export function listTexts(node: Texts, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => listTexts(child, path === "" ? key : `${path}.${key}`));
}

/** What stands at a path such as "account.errors". @throws Error where nothing does. */
export function textsAt(node: Texts, path: string): Texts {
  return path.split(".").reduce((at, key) => {
    const found = typeof at === "string" ? undefined : at[key];
    if (found === undefined) throw new Error(`There is no text at ${path}.`);
    return found;
  }, node);
}

/** The text at a path. @throws Error where there is none. */
export function textAt(node: Texts, path: string): string {
  const found = textsAt(node, path);
  if (typeof found !== "string") throw new Error(`At ${path} there is more than one text.`);
  return found;
}
