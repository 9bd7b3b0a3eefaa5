import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { Refused } from "./refused";

/**
 * Encryption of a stream in parts, each with a mark of its own, so that nothing unchecked is ever used: AES-256-GCM,
 * the nonce counts the parts and says which is the last, so that none can be left out, moved or added (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The key is made by scrypt for each backup anew, with a
 * salt of its own: no nonce ever comes twice under one key.
 */

const PART_BYTES = 1 << 20;
const MARK_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** A guess costs 128 MB and about half a second. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

type Bytes = AsyncIterable<Buffer>;

/** A salt, for one backup. */
export const newSalt = (): Buffer => randomBytes(SALT_BYTES);

/** The 256-bit key of one backup. */
export function deriveKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, KEY_BYTES, SCRYPT, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeBigUInt64BE(BigInt(index));
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
}

/** The same bytes in parts of one size; the last one may be smaller. */
async function* inParts(source: Bytes, size: number): AsyncGenerator<{ part: Buffer; nonce: Buffer }> {
  let waiting = Buffer.alloc(0);
  let index = 0;
  for await (const bytes of source) {
    waiting = Buffer.concat([waiting, bytes]);
    for (; waiting.length > size; waiting = waiting.subarray(size), index += 1)
      yield { part: waiting.subarray(0, size), nonce: nonceOf(index, false) };
  }
  yield { part: waiting, nonce: nonceOf(index, true) };
}

/** Encrypts; `head` is not encrypted, and must be the same to read it. */
export async function* seal(source: Bytes, key: Buffer, head: Buffer): AsyncGenerator<Buffer> {
  for await (const { part, nonce } of inParts(source, PART_BYTES)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(head);
    yield Buffer.concat([cipher.update(part), cipher.final(), cipher.getAuthTag()]);
  }
}

function open(sealed: Buffer, key: Buffer, nonce: Buffer, head: Buffer): Buffer {
  const end = sealed.length - MARK_BYTES;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: MARK_BYTES }).setAAD(head);
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  } catch {
    throw new Refused(
      "The backup does not open with this key. Give the key that it was made with in BACKUP_KEY or BACKUP_KEY_FILE; " +
        "if that is the right one, somebody has changed the file: take another backup.",
    );
  }
}

/** What `seal` has encrypted. Throws `Refused` before it gives anything of a part that is not as it was made. */
export async function* unseal(source: Bytes, key: Buffer, head: Buffer): AsyncGenerator<Buffer> {
  for await (const { part, nonce } of inParts(source, PART_BYTES + MARK_BYTES)) yield open(part, key, nonce, head);
}
