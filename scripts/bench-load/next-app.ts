import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** An application of the framework and nothing else: what its handlers and pages cost at least. */
const PAGE = `export default function Page() {
  return <main>{Array.from({ length: 40 }, (_, i) => <p key={i}>Statement {i}</p>)}</main>;
}`;
const DYNAMIC = `export const dynamic = "force-dynamic";`;
const FILES: Readonly<Record<string, string>> = {
  "package.json": `{ "private": true, "type": "module" }`,
  // The modules are linked from elsewhere, and nothing outside of the root is compiled.
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: "/" } };`,
  "app/layout.js": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  "app/empty/route.js": `${DYNAMIC}\nexport const GET = () => Response.json({ saved: true });`,
  "app/reading/[id]/route.js": `export async function PUT(request) {
  await request.json();
  return Response.json({ saved: true });
}`,
  "app/static/page.js": PAGE,
  "app/dynamic/page.js": `${DYNAMIC}\n${PAGE}`,
  "server.mjs": `import { createServer } from "node:http";
import next from "next";
const app = next({ dev: false, dir: import.meta.dirname });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response)).listen(0, () => {
  process.send(server.address());
});
process.once("disconnect", () => process.exit());`,
};

/** Builds it in a temporary folder, with the modules of `root`, and returns the folder; takes half a minute. */
export function buildNextApp(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-next-"));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };
  const next = join(root, "node_modules/next/dist/bin/next");
  execFileSync(process.execPath, [next, "build"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  return folder;
}
