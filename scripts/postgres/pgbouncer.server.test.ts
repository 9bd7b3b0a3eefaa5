import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inspectServer } from "@/db/database-server";
import { makeFromTemplate } from "@/db/testing/server";
import { findFreePort } from "./temporary-server";

const SERVER = process.env["TEST_POSTGRES"] ?? "";
const PROGRAM = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].find(existsSync);

describe.skipIf(PROGRAM === undefined)(`PgBouncer${PROGRAM === undefined ? ": is not installed" : ""}`, () => {
  let folder: string;
  let pool: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pgbouncer-"));
    chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    if (pool?.kill() === true) await once(pool, "exit");
    rmSync(folder, { recursive: true });
  });

  /** The address of a database through a PgBouncer in this mode. */
  async function through(mode: string): Promise<string> {
    const url = new URL(await makeFromTemplate(SERVER));
    const { username, password, hostname, port } = url;
    const users = join(folder, "users");
    writeFileSync(users, `"${username}" "${password}"\n`);
    const listening = { listen_addr: "127.0.0.1", listen_port: await findFreePort(), unix_socket_dir: "" };
    const access = { auth_type: "plain", auth_file: users, ...(process.getuid?.() === 0 ? { user: "postgres" } : {}) };
    const lines = Object.entries({ ...listening, ...access, pool_mode: mode }).map(
      ([key, value]) => `${key} = ${value}`,
    );
    const settings = join(folder, "pgbouncer.ini");
    writeFileSync(settings, `[databases]\n* = host=${hostname} port=${port}\n[pgbouncer]\n${lines.join("\n")}\n`);
    pool = spawn(PROGRAM ?? "", ["-q", settings], { stdio: "ignore" });
    url.port = String(listening.listen_port);
    await expect.poll(async () => (await inspectServer(url.href)).kind, { timeout: 5_000 }).not.toBe("unreachable");
    return url.href;
  }

  it.each([
    ["session", "usable"],
    ["transaction", "shared"],
    ["statement", "shared"],
  ])("in its mode %s is %s", async (mode, kind) => {
    const url = await through(mode);
    // Also where several connections of the server are free.
    await Promise.all(Array.from({ length: 6 }, () => inspectServer(url)));
    for (let time = 0; time < 5; time += 1) expect(await inspectServer(url)).toMatchObject({ kind });
  });
});
