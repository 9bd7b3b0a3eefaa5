import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./child.mjs";
import { requireGuards } from "./require-guards.mjs";

const COPIED = ["app", "lib/access", "next.config.mjs", "scripts/require-guards.mjs", "package.json"];
const TABLE = "lib/access/routes.ts";
const PAGE = "app/[locale]/review/page.tsx";
const ROUTE = "app/api/v1/campaigns/route.ts";
const ACTIONS = "app/[locale]/accounts/actions.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "guards-"));
  for (const path of COPIED) cpSync(path, join(root, path), { recursive: true });
  for (const folder of ["components", "server"]) mkdirSync(join(root, folder));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function change(file: string, old: string | RegExp, text: string) {
  const before = readFileSync(join(root, file), "utf8");
  const after = before.replace(old, text);
  expect(after).not.toBe(before);
  write(file, after);
}

const PAGE_ASKS_FOR_NOTHING = `${PAGE} asks for nothing: its "default" must be made by a guard, as <guard>.page("review/page.tsx", …).`;

test("everything that is served is guarded", () => {
  expect(() => requireGuards(root)).not.toThrow();
});

test.each<[string, () => void, string]>([
  ["a page without its guard", () => change(PAGE, 'reviewing.page("review/page.tsx", ', "("), PAGE_ASKS_FOR_NOTHING],
  ["a page under another's row", () => change(PAGE, '"review/page.tsx"', '"units/page.tsx"'), PAGE_ASKS_FOR_NOTHING],
  ["a page from elsewhere", () => write(PAGE, 'export { default } from "./other";\n'), PAGE_ASKS_FOR_NOTHING],
  [
    "a page that the table has lost",
    () => change(TABLE, /^ {2}"review\/page.tsx".*\n/m, ""),
    `${TABLE} does not say what "review/page.tsx" asks for: add it to the table.`,
  ],
  [
    "a title that is looked up by itself",
    () => change(PAGE, /^export const generateMetadata.*/m, "export async function generateMetadata() {}"),
    `${PAGE} asks for nothing: its "generateMetadata" must be made by a guard, as <guard>.metadata("review/page.tsx", …).`,
  ],
  [
    "a new endpoint",
    () => write("app/api/new/route.ts", "export function GET() {}\n"),
    'app/api/new/route.ts asks for nothing: its "GET" must be made by a guard, as <guard>.route("api/new/route.ts GET", …).',
  ],
  [
    "a second method of an endpoint",
    () => change(ROUTE, /$/, "export const POST = () => undefined;\n"),
    `${ROUTE} asks for nothing: its "POST" must be made by a guard, as <guard>.route("api/v1/campaigns/route.ts POST", …).`,
  ],
  [
    "an action beside guarded ones",
    () => change(ACTIONS, /$/, "export async function more() {}\n"),
    `${ACTIONS} asks for nothing: its "more" must be made by a guard, as <guard>.action("accounts/actions.ts more", …).`,
  ],
  [
    "an action out of place",
    () => write("server/new.ts", '"use server";\nexport async function more() {}\n'),
    'server/new.ts asks for nothing: its "more" must be made by a guard, as <guard>.action("server/new.ts more", …).',
  ],
  [
    "an action in the middle of a page",
    () => change(PAGE, "const { read }", '"use server";\n  const { read }'),
    `${PAGE} has an action in the middle: put actions into a file that begins with "use server".`,
  ],
])("%s is named, and what to do about it", (_, breakIt, sentence) => {
  breakIt();
  expect(() => requireGuards(root)).toThrow(new Error(sentence));
});

test("a page whose permission is deleted does not build", { timeout: 30_000 }, async () => {
  change(PAGE, 'reviewing.page("review/page.tsx", ', "(");
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  // Vitest's own BASE_URL would be taken for the product's.
  const env = { PATH: process.env.PATH, NEXT_TELEMETRY_DISABLED: "1" };
  const next = join(root, "node_modules/next/dist/bin/next");
  const { code, output } = await run(process.execPath, [next, "build"], { cwd: root, env });
  expect(output).toContain(PAGE_ASKS_FOR_NOTHING);
  expect(code).not.toBe(0);
});
