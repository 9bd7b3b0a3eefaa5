import { listLimitCounts } from "@/db/queries/organisation/limit";
import type { Database, Write } from "@/db/write";
import { clearCounts, type Counted, countOne, uncountOne } from "@/db/writes/limit";
import { type LimitName, LIMITS } from "@/lib/policy/limits";
import { sign } from "./secret";

const MINUTE_MS = 60_000;

/** A count that ends so much later than one that begins now was begun by another server, and by no wrong clock. */
export const CLOCKS_DIFFER_MS = MINUTE_MS;

/** One more of what is limited, and for whom it is counted: an address or an account, in whatever words. */
export type Turn = { limit: LimitName; who: string };

/** No turn is left: of which limit, and after how many whole minutes there is one, 1 or more. */
export type NoTurn = { ok: false; reason: "too-many"; limit: LimitName; minutes: number };

const SPENT = { ok: false, reason: "too-many" } as const;

/** What is stored tells neither an address nor an e-mail, also to whoever tries all of them: the key is the server's. */
function countsOf({ limit, who }: Turn, now: Date): Counted[] {
  return LIMITS[limit].map(({ most, minutes }) => {
    const endsAt = now.getTime() + minutes * MINUTE_MS;
    return {
      key: sign("limit", `${limit}.${String(minutes)}.${who}`).toString("base64url"),
      most,
      endsAt: new Date(endsAt),
      latest: new Date(endsAt + CLOCKS_DIFFER_MS),
    };
  });
}

const keysOf = (turns: readonly Turn[]) => turns.flatMap((turn) => countsOf(turn, new Date(0))).map(({ key }) => key);

/** The limit that has no turn left at `now`, of several the one that takes longest; null where all have. */
async function findSpent(db: Database, turns: readonly Turn[], now: Date): Promise<NoTurn | null> {
  const stored = await listLimitCounts(db.read, keysOf(turns));
  const spent = turns.flatMap((turn) =>
    countsOf(turn, now).flatMap(({ key, most, latest }) => {
      const found = stored.find((each) => each.key === key);
      const isRunning = found && found.endsAt > now && found.endsAt <= latest;
      return isRunning && found.count >= most ? [{ limit: turn.limit, until: found.endsAt }] : [];
    }),
  );
  const last = spent.toSorted((one, other) => other.until.getTime() - one.until.getTime())[0];
  if (!last) return null;
  return { ...SPENT, limit: last.limit, minutes: Math.ceil((last.until.getTime() - now.getTime()) / MINUTE_MS) };
}

/**
 * Counts all of these turns before what they are for is done, or none where one of them is not left: of many requests
 * at once, in whichever process, no more get through than may. Who is refused costs a look, and no write.
 */
export async function takeTurns(
  db: Database,
  turns: readonly [Turn, ...Turn[]],
  now: Date,
): Promise<{ ok: true } | NoTurn> {
  const spent = await findSpent(db, turns, now);
  if (spent) return spent;
  const writes = turns.flatMap((turn) => countsOf(turn, now)).map((counted) => countOne(counted, now));
  if (await db.apply(writes)) return { ok: true };
  // Somebody was faster; should the count be over meanwhile, a minute is not too long.
  return (await findSpent(db, turns, now)) ?? { ...SPENT, limit: turns[0].limit, minutes: 1 };
}

/** Lets these begin from nought. */
export const clearTurns = (turns: readonly Turn[]): Write => clearCounts(keysOf(turns));

/**
 * Counts a guess, and then makes it. A right one is counted no more, and the account begins from nought. `guess`
 * gives null where it was wrong.
 */
export async function guessOnce<Found>(
  db: Database,
  by: { address: string; account?: string },
  now: Date,
  guess: () => Promise<Found | null>,
): Promise<{ ok: true; found: Found } | { ok: false; reason: "wrong" } | NoTurn> {
  const address: Turn = { limit: "address-guesses", who: by.address };
  const account: Turn[] = by.account === undefined ? [] : [{ limit: "account-passwords", who: by.account }];
  const turn = await takeTurns(db, [address, ...account], now);
  if (!turn.ok) return turn;
  const found = await guess();
  if (found === null) return { ok: false, reason: "wrong" };
  await db.apply([uncountOne(keysOf([address])), ...(account.length > 0 ? [clearTurns(account)] : [])]);
  return { ok: true, found };
}
