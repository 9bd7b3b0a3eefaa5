import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures";
import { type Started, startResponse } from "./support/journey";
import { answersUrl, readStored, saveAnswers } from "./support/stored";

type Sent = { data: unknown; type?: string };
type Refusal = { status: number; reason: string; field?: string };

const MAX_BYTES = 64 * 1024;
const STORED = { "P1-B1": 3, NS2: ["NS2-a", "NS2-b"] };

const answer = (id: string, value: unknown, rest: object = { ageMs: 0 }) => ({ id, value, ...rest });
const given = (...answers: unknown[]): Sent => ({ data: { answers } });
const asText = (body: Sent) => JSON.stringify(body.data);

const refusal = (status: number, reason: string, field: string): Refusal => ({ status, reason, field });
const notAnOption = (id: string, value: unknown) => ({
  ...given(answer(id, value)),
  ...refusal(400, "not-an-option", id),
});
const wrongType = (sent: Sent, field: string) => ({ ...sent, ...refusal(400, "wrong-type", field) });

/** What does not fit the instrument: the field is the question. */
const UNFIT: Record<string, Sent & Refusal> = {
  "an item that does not exist": { ...given(answer("P9-B9", "1")), ...refusal(400, "unknown-item", "P9-B9") },
  "removing such an item": { ...given(answer("P9-B9", null)), ...refusal(400, "unknown-item", "P9-B9") },
  "a value beyond the scale": notAnOption("P1-B1", "5"),
  "a number instead of an option": notAnOption("P1-B1", 2),
  "the option of another question": notAnOption("NS1", "NS2-a"),
  "a list for a single choice": notAnOption("NS1", ["NS1-a"]),
  "one option for a list": notAnOption("NS2", "NS2-a"),
  "an empty list": notAnOption("NS2", []),
  "an option named twice": notAnOption("NS2", ["NS2-c", "NS2-c"]),
  "“no problems” beside a problem": {
    ...given(answer("NS2", ["NS2-a", "NS2-n"])),
    ...refusal(400, "exclusive-with-others", "NS2"),
  },
  "a right answer before a wrong one": {
    ...given(answer("P1-B1", "1"), answer("P2-B1", "x")),
    ...refusal(400, "not-an-option", "P2-B1"),
  },
};

/** What is no list of answers: the field is the path in the body. */
const MISSHAPEN: Record<string, Sent & Refusal> = {
  "no answers": wrongType({ data: {} }, "answers"),
  "answers that are no list": wrongType({ data: { answers: "P1-B1" } }, "answers"),
  "too many answers": wrongType(given(...Array<object>(101).fill(answer("P1-B1", "1"))), "answers"),
  "an id that is no text": wrongType(given({ id: 1, value: "1", ageMs: 0 }), "answers.0.id"),
  "an id that is too long": wrongType(given(answer("x".repeat(21), "1")), "answers.0.id"),
  "no value": wrongType(given({ id: "P1-B1", ageMs: 0 }), "answers.0.value"),
  "an age that is no number": wrongType(given(answer("P1-B1", "1", { ageMs: "0" })), "answers.0.ageMs"),
  "an age below zero": wrongType(given(answer("P1-B1", "1", { ageMs: -1 })), "answers.0.ageMs"),
  "no age": wrongType(given(answer("P1-B1", "1", {})), "answers.0.ageMs"),
  "something else besides": wrongType(given(answer("P1-B1", "1", { ageMs: 0, at: 0 })), "answers.0"),
};

const TOO_LARGE = asText(given(answer("P1-B1", "x".repeat(MAX_BYTES))));

/** What is not read at all: the field is the body. */
const UNREADABLE: Record<string, Sent & Refusal> = {
  "a body that is not JSON": { data: '{"answers": [', ...refusal(400, "not-json", "body") },
  "an empty body": { data: "", ...refusal(400, "not-json", "body") },
  "a form": {
    ...{ data: "answers=1", type: "application/x-www-form-urlencoded" },
    ...refusal(415, "wrong-content-type", "body"),
  },
  "JSON that is called text": {
    ...{ data: asText(given(answer("P1-B1", "1"))), type: "text/plain" },
    ...refusal(415, "wrong-content-type", "body"),
  },
  "a body that is too large": { data: TOO_LARGE, ...refusal(413, "too-large", "body") },
};

const GROUPS = { "that do not fit": UNFIT, "in another shape": MISSHAPEN, "that cannot be read": UNREADABLE };

async function startWithAnswers(page: Page): Promise<Started> {
  const started = await startResponse(page);
  await saveAnswers(page, started.id, { "P1-B1": "3", NS2: ["NS2-a", "NS2-b"] });
  return started;
}

async function expectRefused(page: Page, id: string, { data, type, ...refused }: Sent & Refusal): Promise<void> {
  const { status, ...told } = refused;
  const answered = await page.request.put(answersUrl(id), {
    data: Buffer.from(typeof data === "string" ? data : JSON.stringify(data)),
    headers: { "content-type": type ?? "application/json" },
  });
  expect({ status: answered.status(), told: (await answered.json()) as unknown }).toEqual({ status, told });
}

for (const [what, cases] of Object.entries(GROUPS))
  test(`answers ${what} are refused, and nothing is stored`, async ({ page }) => {
    const { id } = await startWithAnswers(page);
    for (const [name, each] of Object.entries(cases))
      await test.step(name, async () => {
        await expectRefused(page, id, each);
        expect((await readStored(page, id)).answers).toEqual(STORED);
      });
  });

test("a response of somebody else is not there", async ({ page, openDevice }) => {
  const { id } = await startWithAnswers(page);
  const other = await openDevice();
  const foreign = { ...given(answer("P1-B1", "0")), status: 404, reason: "not-found" };
  await expectRefused(other, id, foreign);
  await startResponse(other);
  await expectRefused(other, id, foreign);
  await expectRefused(other, "00000000-0000-4000-8000-000000000000", foreign);
  expect((await readStored(page, id)).answers).toEqual(STORED);
});
