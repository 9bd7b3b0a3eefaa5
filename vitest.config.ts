import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { defineConfig } from "vitest/config";

// V8 of Node 24 sometimes aborts ("jit_page") while it lets go of compiled WebAssembly, which is PGlite's here.
setFlagsFromString("--no-wasm-code-gc");

// A zone with an odd offset, far from UTC: a forgotten time zone shows.
const TZ = "Asia/Kathmandu";

const DATA_TESTS = globSync("{db,server}/**/*.data.test.ts");
/** What only a real server of PostgreSQL can show: `npm run test:pg` starts one. */
const SERVER_TESTS = globSync("{db,server,scripts}/**/*.server.test.ts");
const UNIT_TESTS = globSync([
  "{db,lib,server,components}/**/*.test.{ts,tsx}",
  "{docs,messages,scripts}/**/*.test.ts",
]).filter((file) => ![...DATA_TESTS, ...SERVER_TESTS].includes(file));

// What a test computes takes half the time outside of a realm of its own, in which every global is looked up by a call.
const SHARED = { pool: "threads" as const, isolate: false };
/** Files that share a thread's modules must not put others in their place. */
const isApart = (file: string) => readFileSync(file, "utf8").includes("vi.mock(");

// PGlite takes its time to start, and longer while both cores are busy.
const DATA_TIMES = { testTimeout: 20_000, hookTimeout: 60_000 };

// db/dialect.ts reads the dialect off the address. Nobody connects to this one: db/testing/database.ts opens PGlite instead.
const ADDRESSES = { sqlite: "", postgres: "postgres://pglite/test", server: "postgres://server/test" };

function projectsOf(name: string, files: readonly string[], more: object) {
  const shared = { ...more, ...SHARED, name, include: files.filter((file) => !isApart(file)) };
  const apart = { ...more, name: `${name}-apart`, include: files.filter(isApart) };
  return [shared, apart].map((test) => ({ extends: true as const, test }));
}

function dataProjects(name: keyof typeof ADDRESSES) {
  const env = { TZ, DATABASE_URL: ADDRESSES[name] };
  const globalSetup = name === "sqlite" ? [] : ["db/testing/snapshot.ts"];
  return projectsOf(name, name === "server" ? SERVER_TESTS : DATA_TESTS, { env, globalSetup, ...DATA_TIMES });
}

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    // Also on two cores: the tests of PostgreSQL wait for PGlite to start more than they compute.
    maxWorkers: 2,
    // Modules are read once for each thread instead of once for each file: most of the time went there.
    pool: "vmThreads",
    projects: [
      ...projectsOf("unit", UNIT_TESTS, { env: { TZ } }),
      ...dataProjects("sqlite"),
      ...dataProjects("postgres"),
      ...(process.env["TEST_POSTGRES"] === undefined ? [] : dataProjects("server")),
    ],
  },
});
