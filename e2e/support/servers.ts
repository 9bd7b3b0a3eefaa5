import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { seedDatabase } from "@/db/testing/organisation";
import { type Mailbox, openMailbox } from "@/server/mail/testing-mailbox";
import { type OwnServer, startOwnServer } from "./own-server";
import { ADMINISTRATOR, PASSWORD_HASH } from "./people";

const ROOT = join(import.meta.dirname, "../..");

/** A server that sends mail, and the mailbox of everybody to whom it does. */
export type Post = { server: OwnServer; mailbox: Mailbox };

type Use<Value> = (value: Value) => Promise<void>;

/** A server with an administrator. */
export async function serveAccounts(use: Use<OwnServer>): Promise<void> {
  const server = await startOwnServer();
  const { id, name, email } = ADMINISTRATOR;
  const roles = ["administrator"] as const;
  await seedDatabase(server.databaseUrl, { people: [{ id, name, email, passwordHash: PASSWORD_HASH, roles }] });
  await use(server);
  await server.stop();
}

export async function servePost(use: Use<Post>): Promise<void> {
  const mailbox = await openMailbox();
  const server = await startOwnServer({
    SMTP_URL: mailbox.url,
    MAIL_FROM: "robot@example.kz",
    CONTACT: "hr@example.kz",
  });
  await use({ server, mailbox });
  await server.stop();
  await mailbox.close();
}

/** A server with an administrator whose worker publishes the closed campaigns of `db/testing/release-plan.ts`. */
export async function servePublished(use: Use<OwnServer>): Promise<void> {
  await serveAccounts(async (server) => {
    await seedClosedCampaigns(server.databaseUrl);
    await use(server);
  });
}

/** A server with an administrator and the published campaign of 2,001 units of `db/testing/large-release-plan.ts`. */
export async function serveLarge(use: Use<OwnServer>): Promise<void> {
  await serveAccounts(async (server) => {
    await runSeed(`import("./db/testing/large-release.ts").then((m) => m.seedLargeRelease(URL))`, server.databaseUrl);
    await use(server);
  });
}

const seedClosedCampaigns = (databaseUrl: string) =>
  runSeed(`import("./db/testing/release.ts").then((m) => m.seedClosedCampaigns(URL))`, databaseUrl);

/** In a process of its own, which loads the instrument as the product does. */
async function runSeed(seed: string, databaseUrl: string): Promise<void> {
  const code = seed.replace("URL", JSON.stringify(databaseUrl));
  await promisify(execFile)(process.execPath, ["--import", "tsx", "--eval", code], { cwd: ROOT });
}
