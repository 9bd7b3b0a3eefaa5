import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { connectToAny, inspectServer } from "@/db/database-server";
import { response } from "@/db/schema/response";
import { findRisks } from "@/db/server-settings";
import { makeDatabase, onServer } from "@/db/testing/server";
import { addResponse } from "@/db/writes/response";
import { backUp } from "./backup/make-backup";
import { readyDatabase } from "./ready-database";
import { said } from "./testing-said";

vi.mock("./log", () => ({ log: () => ({ info: () => undefined, warn: () => undefined }) }));

const execute = promisify(execFile);
const SERVER = process.env["TEST_POSTGRES"] ?? "";
const NOW = new Date("2026-11-30T10:00:00Z");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "faults-"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const place = (databaseUrl: string) => ({ databaseUrl, secretFile: join(folder, "secret"), backupKey: null });
const readiness = (databaseUrl: string) => said(readyDatabase(place(databaseUrl)));
const backup = (databaseUrl: string) =>
  said(backUp({ ...place(databaseUrl), folder, passphrase: null, reason: "by-hand", now: NOW }));
const at = (url: string, change: (url: URL) => void) => {
  const changed = new URL(url);
  change(changed);
  return changed.href;
};
const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** A role that owns a database, with settings of its own. */
async function makeOwner(...settings: readonly string[]): Promise<string> {
  const url = await makeDatabase(SERVER);
  const role = `owner_of_${nameOf(url)}`;
  await onServer(
    SERVER,
    `create role ${role} login password 'weak'`,
    `alter database ${nameOf(url)} owner to ${role}`,
    ...settings.map((setting) => `alter role ${role} ${setting}`),
  );
  return at(url, (changed) => Object.assign(changed, { username: role, password: "weak" }));
}

describe("a role", () => {
  it("with settings of its own changes nothing for the service", async () => {
    const url = await makeOwner(
      "set statement_timeout = '2s'",
      "set idle_in_transaction_session_timeout = '2s'",
      "set search_path = elsewhere",
      "set datestyle = 'SQL, DMY'",
      "set timezone = 'Asia/Almaty'",
      "set default_transaction_isolation = serializable",
    );
    expect(await readiness(url)).toBe("done");
    const db = openDatabase(url);
    const row = { id: "r", instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: NOW };
    await db.apply([addResponse(row)]);
    expect(await db.read.select({ at: response.createdAt }).from(response)).toEqual([{ at: NOW }]);
    await db.close();
    expect(await backup(url)).toBe("done");
  });

  it.each([
    ["off", "on"],
    ["local", "on"],
    ["remote_write", "remote_write"],
  ])("with synchronous_commit = %s commits with %s", async (set, kept) => {
    const client = await connectToAny(await makeOwner(`set synchronous_commit = ${set}`));
    const { rows } = await client.query("show synchronous_commit");
    await client.end();
    expect(rows).toEqual([{ synchronous_commit: kept }]);
  });

  it("on a server that may lose all, and writes rows to its log, is told of both", async () => {
    const risks = await findRisks(await makeOwner());
    expect(risks.map(({ setting }) => setting)).toEqual(["fsync", "full_page_writes", "log_error_verbosity"]);
  });

  it("that may only read is told what to do, and so is one with too few connections", async () => {
    const readOnly = await makeOwner("set default_transaction_read_only = on");
    expect(await readiness(readOnly)).toMatch(/ takes no writes: default_transaction_read_only is on/);
    expect(await readiness(await makeOwner("connection limit 0"))).toMatch(/ has no connection free/);
  });
});

describe("TLS", () => {
  const inCertificates = (name: string) => join(certificates, name);
  let certificates: string;
  let url: string;
  const by = (host: string, parameters: string) => at(url, (to) => Object.assign(to, { host, search: parameters }));
  const openssl = (...args: string[]) => execute("openssl", args, { cwd: certificates });
  const selfSigned = (name: string, host: string) =>
    openssl(
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`],
      ...["-keyout", `${name}.key`, "-out", `${name}.pem`],
    );

  beforeAll(async () => {
    certificates = mkdtempSync(join(tmpdir(), "certificates-"));
    await Promise.all([selfSigned("right", "localhost"), selfSigned("other", "localhost")]);
    url = await makeDatabase(SERVER);
  });
  afterAll(async () => {
    await onServer(SERVER, "alter system reset all", "select pg_reload_conf()");
    rmSync(certificates, { recursive: true });
  });

  /** By the server itself, which owns its key then. */
  async function switchOn(): Promise<void> {
    for (const name of [".", "right.key", "right.pem"]) chmodSync(inCertificates(name), 0o755);
    await onServer(
      SERVER,
      `copy (select 1) to program 'install -m 600 ${inCertificates("right.key")} server.key && cp ${inCertificates("right.pem")} server.crt'`,
      "alter system set ssl = on",
      "select pg_reload_conf()",
    );
    await expect.poll(async () => (await inspectServer(by(new URL(url).host, "?sslmode=require"))).kind).toBe("empty");
  }

  it("is used as the address says, by the service and by PostgreSQL's programs", async () => {
    const { host, port } = new URL(url);
    const right = `?sslmode=verify-full&sslrootcert=${inCertificates("right.pem")}`;
    const localhost = `localhost:${port}`;
    expect(await readiness(by(host, "?sslmode=require"))).toMatch(/ takes no encrypted connections/);
    await switchOn();
    expect(await readiness(by(host, right))).toMatch(/ shows a certificate that cannot be trusted/);
    expect(await readiness(by(localhost, right.replace("right.pem", "other.pem")))).toMatch(/ cannot be trusted/);
    expect(await readiness(by(localhost, right.replace("right.pem", "none.pem")))).toMatch(/ file of certificates /);
    for (const good of [by(localhost, right), by(host, right.replace("full", "ca")), by(host, "?sslmode=require")])
      expect([await readiness(good), await backup(good)]).toEqual(["done", "done"]);
  });
});
