import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { seal, unseal } from "./seal";

const PART = 1 << 20;
const SEALED_PART = PART + 16;
const KEY = randomBytes(32);
const HEAD = Buffer.from("head");

const streamOf = (bytes: Buffer) => Readable.from(bytes.length === 0 ? [] : [bytes]) as AsyncIterable<Buffer>;

async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

const sealed = (bytes: Buffer) => all(seal(streamOf(bytes), KEY, HEAD));
const opened = (bytes: Buffer, head = HEAD) => all(unseal(streamOf(bytes), KEY, head));

it.each([0, 1, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 7])("opens %i bytes as they were", async (length) => {
  const bytes = randomBytes(length);
  expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
});

it("opens nothing that was changed or cut off anywhere, or has another head", async () => {
  const bytes = await sealed(randomBytes(2 * PART + 100));
  const flip = (at: number) => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
      await expect(opened(flip(at))).rejects.toThrow("does not open with this key");
      await expect(opened(bytes.subarray(0, at))).rejects.toThrow("does not open with this key");
    }),
    { numRuns: 20 },
  );
  await expect(opened(bytes, Buffer.from("heal"))).rejects.toThrow("does not open with this key");
});

it("opens nothing whose parts were swapped, left out, doubled or added to", async () => {
  const bytes = await sealed(randomBytes(2 * PART + 100));
  const [first, second, last] = [0, 1, 2].map((index) =>
    bytes.subarray(index * SEALED_PART, (index + 1) * SEALED_PART),
  ) as [Buffer, Buffer, Buffer];
  for (const parts of [[second, first, last], [first, last], [first, second], [first, first, second, last], [last]])
    await expect(opened(Buffer.concat(parts))).rejects.toThrow("does not open with this key");
  await expect(opened(Buffer.concat([bytes, last]))).rejects.toThrow("does not open with this key");
});
