import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { defineConfig } from "vitest/config";

// V8 of Node 24 sometimes aborts ("jit_page") while it lets go of compiled WebAssembly, which is PGlite's here.
setFlagsFromString("--no-wasm-code-gc");

// A zone with an odd offset, far from UTC: a forgotten time zone shows.
const TZ = "Asia/Kathmandu";

const UNIT_TESTS = ["{db,lib,server,components}/**/*.test.{ts,tsx}", "{docs,messages,scripts}/**/*.test.ts"];
const DATA_TESTS = ["{db,server}/**/*.data.test.ts"];

// Arithmetic takes half the time outside of a realm of its own, in which every global is looked up by a call. The files
// of a thread share their modules then, so that those that mock one are apart.
const IN_ONE_REALM = { pool: "threads" as const, isolate: false };
const MOCKING = ["server/platform/ready-database.test.ts", "server/platform/backup/restore-backup.test.ts"];

// PGlite takes its time to start, and longer while both cores are busy.
const DATA_TIMES = { testTimeout: 20_000, hookTimeout: 60_000 };

// db/dialect.ts reads the dialect off the address. Nobody connects to this one: db/testing/database.ts opens PGlite instead.
const ADDRESSES = { sqlite: "", postgres: "postgres://pglite" };

const unitProject = (name: string, test: object) => ({ extends: true as const, test: { name, env: { TZ }, ...test } });

function dataProject(name: keyof typeof ADDRESSES) {
  const env = { TZ, DATABASE_URL: ADDRESSES[name] };
  const globalSetup = name === "postgres" ? ["db/testing/snapshot.ts"] : [];
  return { extends: true as const, test: { name, include: DATA_TESTS, env, globalSetup, ...DATA_TIMES } };
}

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    // Also on two cores: the tests of PostgreSQL wait for PGlite to start more than they compute.
    maxWorkers: 2,
    // Modules are read once for each thread instead of once for each file: most of the time went there.
    pool: "vmThreads",
    projects: [
      unitProject("unit", { include: UNIT_TESTS, exclude: [...DATA_TESTS, ...MOCKING], ...IN_ONE_REALM }),
      unitProject("unit-apart", { include: MOCKING }),
      dataProject("sqlite"),
      dataProject("postgres"),
    ],
  },
});
