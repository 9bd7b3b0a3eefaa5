import { Cron } from "croner";
import { database } from "./database";
import { log } from "./log";
import { eraseExpiredResponses } from "./response/erase";

/** At night in Kazakhstan. */
const DAILY = "17 3 * * *";
const TIME_ZONE = "Asia/Almaty";

async function eraseExpired(): Promise<void> {
  const hasErased = await eraseExpiredResponses(database(), new Date());
  log().info({ job: "erase-expired-responses", hasErased }, "daily job done");
}

const onError = (error: unknown) => {
  log().error({ job: "erase-expired-responses", error: String(error) }, "daily job failed");
};

/** Starts the schedule, and runs today's job at once in case the server was down at its time. */
export function scheduleDailyJobs(): void {
  new Cron(DAILY, { timezone: TIME_ZONE, protect: true, unref: true, catch: onError }, eraseExpired);
  eraseExpired().catch(onError);
}
