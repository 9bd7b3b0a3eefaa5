import { type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort, makeServerFolder, runProgram, startIn } from "../postgres/temporary-server";

const USER = "assessment";
const PAUSE_MS = 20;
const PATIENCE_MS = 60_000;

type Node = { folder: string; port: number; server: ChildProcess };

/** Two servers of PostgreSQL, of which one confirms each commit of the other before it is acknowledged. */
export type Cluster = {
  /** The address of the service's database, with both servers. */
  url: string;
  /** Kills the primary without warning and lets the follower take its place; returns the milliseconds that took. */
  failOver: () => Promise<number>;
  /** Makes a follower of the primary of now out of the one that was killed; acknowledged is what both have from then on. */
  rebuild: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts both, with an empty database. */
export async function startCluster(): Promise<Cluster> {
  const password = randomBytes(12).toString("base64url");
  const [one, other] = [makeServerFolder(), makeServerFolder()];
  const ports = [await findFreePort(), await findFreePort()];
  const passwordFile = join(one, "password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const access = ["--auth=scram-sha-256", `--pwfile=${passwordFile}`, "-U", USER];
  await runProgram("initdb", ["-D", join(one, "data"), "--encoding=UTF8", "--locale=C.UTF-8", ...access]);
  rmSync(passwordFile);

  const settings = { wal_level: "replica", hot_standby: "on", max_wal_senders: "4", wal_keep_size: "256MB" };
  const start = (folder: string, port: number) => startIn(folder, port, settings);
  const env = { PGPASSWORD: password };
  const at = (port: number) => ["-h", "127.0.0.1", "-p", String(port), "-U", USER];
  const query = (port: number, text: string) =>
    runProgram("psql", [...at(port), "-d", "postgres", "-X", "-A", "-t", "-c", text], env);
  const until = async (port: number, text: string, answer: string) => {
    const deadline = performance.now() + PATIENCE_MS;
    while ((await query(port, text).catch(() => "")).trim() !== answer) {
      if (performance.now() > deadline) throw new Error(`PostgreSQL did not come to ${answer} of: ${text}`);
      await wait(PAUSE_MS);
    }
  };

  const state: { primary: Node; follower: Node | null; spare: { folder: string; port: number } } = {
    primary: { folder: one, port: ports[0] ?? 0, server: await start(one, ports[0] ?? 0) },
    follower: null,
    spare: { folder: other, port: ports[1] ?? 0 },
  };

  /** From now on a commit is acknowledged when the follower has it on its disk, too. */
  const rebuild = async () => {
    const { primary, spare } = state;
    rmSync(join(spare.folder, "data"), { recursive: true, force: true });
    const target = ["-D", join(spare.folder, "data"), "--write-recovery-conf", "--checkpoint=fast", "--no-sync"];
    await runProgram("pg_basebackup", [...at(primary.port), ...target], env);
    state.follower = { ...spare, server: await start(spare.folder, spare.port) };
    await query(primary.port, "alter system set synchronous_standby_names = '*'");
    await query(primary.port, "select pg_reload_conf()");
    await until(primary.port, "select max(sync_state) from pg_stat_replication", "sync");
  };

  await query(state.primary.port, "create database assessment");
  await rebuild();
  const hosts = ports.map((port) => `127.0.0.1:${String(port)}`).join(",");

  return {
    url: `postgres://${USER}:${password}@${hosts}/assessment`,
    rebuild,
    failOver: async () => {
      const { primary, follower } = state;
      if (follower === null) throw new Error("There is no follower.");
      const startedAt = performance.now();
      const ended = once(primary.server, "exit");
      // Its processes, too: nothing of it goes on for a moment.
      process.kill(-(primary.server.pid ?? 0), "SIGKILL");
      await ended;
      // Nobody confirms what the new one commits until there is a follower again.
      await query(follower.port, "select pg_promote()");
      await until(follower.port, "select pg_is_in_recovery()", "f");
      state.primary = follower;
      state.follower = null;
      state.spare = { folder: primary.folder, port: primary.port };
      return performance.now() - startedAt;
    },
    stop: async () => {
      for (const node of [state.follower, state.primary])
        if (node?.server.kill("SIGINT") === true) await once(node.server, "exit");
      for (const folder of [one, other]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
