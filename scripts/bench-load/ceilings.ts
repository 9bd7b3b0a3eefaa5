import { fork, type ForkOptions } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import type { Job, Work } from "./load";
import type { Times } from "./measure";
import { buildNextApp } from "./next-app";
import { runLoad } from "./run-load";

/** The most that this machine gives for a kind of work. */
export type Ceiling = { name: CeilingName; perSecond: number; times: Times };

const BARE_SERVER = fileURLToPath(new URL("bare-server.ts", import.meta.url));

/** What the framework says of itself does not belong into the report. */
const QUIET: ForkOptions["stdio"] = ["ignore", "ignore", "inherit", "ipc"];

type Listening = { port: number };
const puts = { kind: "puts", path: "/reading" } as const;
const get = (path: string): Work => ({ kind: "pages", paths: [path] });

/** What serves (`bare-server.ts` by its kind, or the framework's application), and what it is asked. */
const CEILINGS = {
  "node:http": { serves: "bare", work: get("/") },
  "node:http, SQLite FULL, a transaction a request": { serves: "each", work: puts },
  "node:http, SQLite FULL, grouped by turn of the loop": { serves: "grouped", work: puts },
  "Next, route handler, empty": { serves: "next", work: get("/empty") },
  "Next, route handler, reading JSON": { serves: "next", work: puts },
  "Next, static page": { serves: "next", work: get("/static") },
  "Next, dynamic page": { serves: "next", work: get("/dynamic") },
} as const satisfies Record<string, { serves: string; work: Work }>;
export type CeilingName = keyof typeof CEILINGS;
/** What a save of the product is compared with. */
export const BARE_SAVE: CeilingName = "node:http, SQLite FULL, a transaction a request";

async function measureCeiling(
  name: CeilingName,
  common: Omit<Job, "origin" | "ports" | "work">,
  [script, args, options]: [string, string[], ForkOptions],
): Promise<Ceiling> {
  const child = fork(script, args, options);
  try {
    const [{ port }] = (await once(child, "message")) as [Listening];
    const { work } = CEILINGS[name];
    const measured = await runLoad({ ...common, work, origin: `http://localhost:${String(port)}`, ports: [port] });
    const [failed] = Object.keys(measured.failed);
    if (failed !== undefined) throw new Error(`${name}: ${failed}`);
    const [times] = Object.values(measured.kinds);
    if (!times) throw new Error(`${name}: nothing was answered`);
    return { name, perSecond: measured.requests / measured.seconds, times };
  } finally {
    if (child.exitCode === null && child.kill()) await once(child, "exit");
  }
}

/** Measures each in turn, in folders of its own. The application is built once for all rounds. */
export class Ceilings {
  private nextApp: string | null = null;

  constructor(private readonly root: string) {}

  async measure(job: Omit<Job, "origin" | "ports" | "work" | "givenFile">): Promise<Ceiling[]> {
    const folder = mkdtempSync(join(tmpdir(), "bench-ceilings-"));
    const common = { ...job, givenFile: join(folder, "given.json") };
    const env = { ...process.env, ...boundToThis(), NODE_ENV: "production" as const };
    const found: Ceiling[] = [];
    try {
      for (const name of Object.keys(CEILINGS) as CeilingName[]) {
        const { serves } = CEILINGS[name];
        const bare = [
          BARE_SERVER,
          [serves, join(folder, `${serves}.sqlite`)],
          { execArgv: ["--import", "tsx"], env, stdio: QUIET },
        ];
        const next = () => [join(this.app(), "server.mjs"), [], { execArgv: [], env, stdio: QUIET }];
        found.push(
          await measureCeiling(name, common, (serves === "next" ? next() : bare) as [string, string[], ForkOptions]),
        );
      }
      return found;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  close(): void {
    if (this.nextApp !== null) rmSync(this.nextApp, { recursive: true, force: true });
  }

  private app(): string {
    return (this.nextApp ??= buildNextApp(this.root));
  }
}
