import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Puller } from "./puller";
import { Refused } from "./refused";
import { deriveKey, newSalt, seal, unseal } from "./seal";

/**
 * The format of a backup (docs/operating.md, "The format of a backup"): a line that names it, the body, and a line with the
 * SHA-256 of all before it. The body is a manifest, the secret and the database; with a key it is encrypted.
 */

const NAME = "communication-self-assessment backup";
const PLAIN_HEAD = `${NAME} 1 plain\n`;
const HEAD = new RegExp(`^${NAME} (\\d+) (?:plain|sealed ([A-Za-z0-9_-]{22}))\n`);
const HEAD_BYTES = 128;
const END = /^\nsha256 ([0-9a-f]{64})\n$/;
const END_BYTES = 73;
const LENGTH_BYTES = 4;
const MOST_MANIFEST_BYTES = 4_096;
const MOST_SECRET_BYTES = 4_096;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const part = z.object({ bytes: z.number().int().nonnegative(), sha256 });

export const BACKUP_REASONS = ["before-migration", "before-erasing", "by-hand"] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

const manifestSchema = z.object({
  madeAt: z.iso.datetime(),
  reason: z.enum(BACKUP_REASONS),
  responses: z.number().int().nonnegative(),
  secret: part.extend({ bytes: z.number().int().max(MOST_SECRET_BYTES) }).nullable(),
  /** What the database in it is: an SQLite file, or what pg_dump writes. */
  kind: z.enum(["sqlite", "postgres"]).default("sqlite"),
  database: part,
});

/** What a backup says of itself: when and why it was made, how many responses, and what is in it. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The files that go in: the secret's is null where there is none. */
export type Contents = { database: string; secret: string | null };

/** Size and checksum of a file. */
async function partOf(file: string): Promise<z.infer<typeof part>> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function* bodyOf(manifest: Manifest, { database, secret }: Contents): AsyncGenerator<Buffer> {
  const text = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  yield Buffer.concat([length, text]);
  if (secret !== null) yield* createReadStream(secret) as AsyncIterable<Buffer>;
  yield* createReadStream(database) as AsyncIterable<Buffer>;
}

async function* hashed(source: AsyncIterable<Buffer> | Iterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const bytes of source) {
    hash.update(bytes);
    yield bytes;
  }
}

async function* whole(manifest: Manifest, contents: Contents, passphrase: string | null): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const salt = newSalt();
  const head = Buffer.from(passphrase === null ? PLAIN_HEAD : `${NAME} 1 sealed ${salt.toString("base64url")}\n`);
  const body = bodyOf(manifest, contents);
  yield* hashed([head], hash);
  yield* hashed(passphrase === null ? body : seal(body, await deriveKey(passphrase, salt), head), hash);
  yield Buffer.from(`\nsha256 ${hash.digest("hex")}\n`);
}

/**
 * Writes a backup of these files to `file`, which must not be there yet, readable by its owner only and safe on the
 * disk when this resolves. Returns its manifest, its size and the SHA-256 of the whole file.
 */
export async function writeBackupFile(
  file: string,
  contents: Contents,
  about: Pick<Manifest, "madeAt" | "reason" | "responses" | "kind">,
  passphrase: string | null,
): Promise<{ manifest: Manifest; bytes: number; sha256: string }> {
  const secret = contents.secret === null ? null : await partOf(contents.secret);
  const manifest = { ...about, secret, database: await partOf(contents.database) };
  const hash = createHash("sha256");
  const target = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(hashed(whole(manifest, contents, passphrase), hash), target);
  return { manifest, bytes: target.bytesWritten, sha256: hash.digest("hex") };
}

const damaged = (file: string) =>
  new Refused(`${file} is damaged or was cut off: its checksum is not right. Copy it again, or take another backup.`);

type Head = { text: string; salt: Buffer | null };

async function readHead(file: string): Promise<Head> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const [text, format, salt] = HEAD.exec(buffer.toString("latin1", 0, bytesRead)) ?? [];
    if (text === undefined)
      throw new Refused(`${file} is not a backup of this service. Name a file that ends in .backup.`);
    if (format !== "1")
      throw new Refused(
        `${file} was made by a newer version of the service. Restore it with that version or a newer one.`,
      );
    return { text, salt: salt === undefined ? null : Buffer.from(salt, "base64url") };
  } finally {
    await handle.close();
  }
}

/** The end of the body, where the checksum of everything before it is right. */
async function checkedEnd(file: string, head: Head): Promise<number> {
  const end = (await stat(file)).size - END_BYTES;
  if (end <= head.text.length) throw damaged(file);
  const hash = createHash("sha256");
  let last = "";
  for await (const bytes of createReadStream(file, { end: end - 1 }) as AsyncIterable<Buffer>) hash.update(bytes);
  for await (const bytes of createReadStream(file, { start: end }) as AsyncIterable<Buffer>)
    last += bytes.toString("latin1");
  if (END.exec(last)?.[1] !== hash.digest("hex")) throw damaged(file);
  return end;
}

async function openBody(file: string, head: Head, end: number, passphrase: string | null) {
  const stored = createReadStream(file, { start: head.text.length, end: end - 1 }) as AsyncIterable<Buffer>;
  if (head.salt === null) return stored;
  if (passphrase === null)
    throw new Refused(`${file} is encrypted. Give the key that it was made with in BACKUP_KEY or BACKUP_KEY_FILE.`);
  return unseal(stored, await deriveKey(passphrase, head.salt), Buffer.from(head.text));
}

async function readManifest(body: Puller): Promise<Manifest | null> {
  const length = (await body.take(LENGTH_BYTES))?.readUInt32BE() ?? Infinity;
  const text = length > MOST_MANIFEST_BYTES ? null : await body.take(length);
  try {
    return manifestSchema.parse(JSON.parse(text?.toString() ?? ""));
  } catch {
    return null;
  }
}

const newFile = { flags: "wx", mode: 0o600, flush: true };

/**
 * Puts what is in a backup into new files (`secret` only where it holds one) and returns its manifest. Throws `Refused`
 * for a file that is none, is damaged, cut off or changed, or does not open with this key; then the new files are
 * worth nothing.
 */
export async function readBackupFile(
  file: string,
  passphrase: string | null,
  to: { database: string; secret: string },
): Promise<Manifest> {
  const head = await readHead(file);
  const body = new Puller(await openBody(file, head, await checkedEnd(file, head), passphrase));
  const manifest = await readManifest(body);
  if (manifest === null) throw damaged(file);
  const secret = manifest.secret === null ? null : await body.take(manifest.secret.bytes);
  if (secret !== null) await pipeline([secret], createWriteStream(to.secret, newFile));
  await pipeline(body.rest(), createWriteStream(to.database, newFile));
  const isAsMade = async (path: string, made: Manifest["database"]) => (await partOf(path)).sha256 === made.sha256;
  if (!(await isAsMade(to.database, manifest.database))) throw damaged(file);
  if (manifest.secret !== null && (secret === null || !(await isAsMade(to.secret, manifest.secret))))
    throw damaged(file);
  return manifest;
}
