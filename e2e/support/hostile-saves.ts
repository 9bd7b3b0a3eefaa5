import fc from "fast-check";
import { parseField } from "@/lib/response/answers";
import { optionsOf } from "./answers";
import { rules } from "./texts";

/** What is sent to save answers: to whose response, and bytes that are called so. */
export type HostileSave = { to: SaveTarget; type: string; body: Buffer };
/** One's own response, that of another device, one's own that is submitted, or one that never was. */
export type SaveTarget = "own" | "foreign" | "submitted" | "unknown";

const JSON_TYPE = "application/json";
const MAX_BYTES = 64 * 1024;
const MAX_ID = 20;
const MAX_ANSWERS = 100;

const isObject = <Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).sort().join() === keys.toSorted().join();

function isRightAnswer(answer: unknown): boolean {
  if (!isObject(answer, ["id", "value", "ageMs"])) return false;
  const { id, value, ageMs } = answer;
  if (typeof id !== "string" || id.length > MAX_ID || !rules.has(id)) return false;
  if (typeof ageMs !== "number" || !Number.isFinite(ageMs) || ageMs < 0) return false;
  return value === null || parseField(rules, id, value).ok;
}

/** Whether it is no hostile one after all: it has to be saved, or asks for nothing. */
function isRight({ to, type, body }: HostileSave): boolean {
  if ((to !== "own" && to !== "submitted") || type !== JSON_TYPE || body.length > MAX_BYTES) return false;
  try {
    const parsed: unknown = JSON.parse(body.toString());
    if (!isObject(parsed, ["answers"]) || !Array.isArray(parsed.answers)) return false;
    const { answers } = parsed;
    if (answers.length === 0) return true;
    return to === "own" && answers.length <= MAX_ANSWERS && answers.every(isRightAnswer);
  } catch {
    return false;
  }
}

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const ids = [...rules.keys()];
const junkIds = ["", "__proto__", "constructor", "P9-B9", "p1-b1", "P1-B1 ", "P1-B1\0", "NS2-a", "x".repeat(21), "%00"];
const id = fc.oneof({ weight: 4, arbitrary: oneOf<unknown>(ids) }, oneOf<unknown>(junkIds), fc.jsonValue());
const options = ids.flatMap((each) => [...optionsOf(each)]);
const value = fc.oneof(
  oneOf<unknown>(options),
  fc.array(oneOf(options), { maxLength: 4 }),
  oneOf<unknown>(["5", "-1", "1e0", "01", " 1", "1\n", "NaN", 3, -1, 1e300, true, null, "NA|NA", "NS2-a|NS2-b"]),
  fc.string(),
  fc.jsonValue(),
);
const ageMs = fc.oneof(
  fc.nat() as fc.Arbitrary<unknown>,
  oneOf<unknown>([-1, "0", null, [], 1e308, -0.5]),
  fc.jsonValue(),
);
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id, value, ageMs }) },
  fc.record({ id, value, ageMs, more: fc.jsonValue() }, { requiredKeys: [] }),
  fc.jsonValue(),
);
const asJson = (parts: unknown) => Buffer.from(JSON.stringify(parts));
const listed = fc.array(answer, { maxLength: 6 }).map((answers) => asJson({ answers }));
const right = fc
  .record({ of: oneOf(ids), age: fc.nat() })
  .map(({ of, age }) => asJson({ answers: [{ id: of, value: null, ageMs: age }] }));

const nested = (depth: number) => `{"answers":${"[".repeat(depth)}${"]".repeat(depth)}}`;
const OVERLONG = [
  nested(10_000),
  nested(30_000),
  `{"answers":[${'{"id":"P1-B1","value":null,"ageMs":0},'.repeat(101).slice(0, -1)}]}`,
  `{"answers":[{"id":"P1-B1","value":"${"x".repeat(MAX_BYTES)}","ageMs":0}]}`,
  `${" ".repeat(MAX_BYTES)}{"answers":[{"id":"P1-B1","value":null,"ageMs":0}]}`,
  `{"answers":[{"id":"P1-B1","value":null,"ageMs":1e999}]}`,
  `{"answers":[{"id":"P1-B1","value":null,"ageMs":0,"__proto__":{"id":"P2-B1"}}]}`,
  `{"answers":[],"answers":{}}`,
  `\u{feff}{"answers":[`,
];
const body = fc.oneof(
  { weight: 6, arbitrary: listed },
  { weight: 2, arbitrary: right },
  fc.jsonValue().map(asJson),
  fc.jsonValue().map((answers) => asJson({ answers })),
  fc.tuple(listed, fc.nat(40)).map(([whole, cut]) => whole.subarray(0, -1 - cut)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.nat(80_000).map((length) => Buffer.alloc(length, "[")),
  oneOf(OVERLONG).map((text) => Buffer.from(text)),
);
const TYPES = [
  "",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonx",
];

/** Bodies of every kind that must not be saved, to responses of every kind. */
export const hostileSave: fc.Arbitrary<HostileSave> = fc
  .record({
    to: fc.oneof(
      { weight: 6, arbitrary: fc.constant<SaveTarget>("own") },
      oneOf<SaveTarget>(["foreign", "submitted", "unknown"]),
    ),
    type: fc.oneof({ weight: 8, arbitrary: fc.constant(JSON_TYPE) }, oneOf(TYPES)),
    body,
  })
  .filter((save) => !isRight(save));
