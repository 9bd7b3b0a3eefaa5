import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A page, a file or an action that asks for nothing is not built. The types of the guards see to it that a row of
 * lib/access/routes.ts asks for what its guard is for; this sees to it that there is a guard and that the row is the
 * file's own.
 */

const TABLE = "lib/access/routes.ts";
const FOLDERS = ["app", "components", "lib", "server"];

const inLocale = (file) => file.replace("app/[locale]/", "");

/** The call by which an export is guarded, with its row in the table. */
const CALLS = {
  page: (file, name) => `${name === "generateMetadata" ? "metadata" : "page"}("${inLocale(file)}"`,
  route: (file, name) => `route("${file.replace("app/", "")} ${name}"`,
  action: (file, name) => `action("${inLocale(file)} ${name}"`,
};

/** What needs no guard: what is no code, what Next reads as a setting, and titles from the message files. */
const PLAIN = /^export (type |interface |const (dynamic|revalidate|maxDuration) = |const generateMetadata = titleOf\()/;
const EXPORT = /^export .*/gm;
const GUARDED = /^export (?:default|const \w+ =) \w+\.(\w+\()\s*("[^"]*")/;
const DIRECTIVE = /^\s*["']use server["'];?\s*$/m;

/** What Next makes of a file: nothing of most of them. */
function kindOf(file, text) {
  const [, name] = /^app\/(?:.*\/)?(page|route)\.[jt]sx?$/.exec(file) ?? [];
  return name ?? (DIRECTIVE.test(text) ? "action" : undefined);
}

function complaintsAbout(root, file, table) {
  const text = readFileSync(join(root, file), "utf8");
  const kind = kindOf(file, text);
  if (kind === undefined) return [];
  if (DIRECTIVE.test(text) && !/^["']use server["']/.test(text))
    return [`${file} has an action in the middle: put actions into a file that begins with "use server".`];
  return [...text.matchAll(EXPORT)].flatMap(({ 0: line, index }) => {
    if (PLAIN.test(line)) return [];
    const [, name = "default"] = /^export (?:async )?(?:const|let|function\*?|class) (\w+)/.exec(line) ?? [];
    const wanted = CALLS[kind](file, name);
    const [, call, row] = GUARDED.exec(text.slice(index)) ?? [];
    if (call === undefined || call + row !== wanted)
      return [`${file} asks for nothing: its "${name}" must be made by a guard, as <guard>.${wanted}, …).`];
    return table.includes(`  ${row}: `) ? [] : [`${TABLE} does not say what ${row} asks for: add it to the table.`];
  });
}

/** Throws, naming each page, file and action below `root` that nothing guards. */
export function requireGuards(root) {
  const table = readFileSync(join(root, TABLE), "utf8");
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[jt]sx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const complaints = files.flatMap((file) => complaintsAbout(root, file, table));
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}
