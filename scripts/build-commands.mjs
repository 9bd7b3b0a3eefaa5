import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

/** What runs in production beside the pages; everything else in this folder is for development and tests. */
const PROGRAMS = [
  "start",
  "serve-pages",
  "worker",
  "read-staff",
  "reading-watch",
  "file-thread",
  "demo",
  "score",
  "compare",
  "import-answers",
  "verify",
  "erase-expired",
  "backup",
  "restore",
  "migrate-database",
];

// Node reads the whole package.json again for each module of a package, and theirs are of 200 KB or have many modules.
const BUNDLED = /^(date-fns|drizzle-orm|zod)(\/|$)/;

const packages = {
  name: "packages",
  setup: (build) =>
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@/") || BUNDLED.test(path) ? undefined : { path, external: true },
    ),
};

/** Makes dist/PROGRAM.js of each program, with what they share beside them. Throws when one cannot be built. */
export async function buildCommands(root) {
  await rm(join(root, "dist"), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS.map((name) => `scripts/${name}.ts`),
    outdir: "dist",
    bundle: true,
    splitting: true,
    plugins: [packages],
    format: "esm",
    platform: "node",
    target: "node22",
    sourcemap: true,
    logLevel: "warning",
  });
}
