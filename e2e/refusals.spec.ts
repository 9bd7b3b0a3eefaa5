import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { type Started, startResponse } from "./journey";
import { answersUrl, readStored, saveAnswers } from "./stored";

type Sent = { data: unknown; type?: string };
type Refusal = { status: number; reason: string; field?: string };

const MAX_BYTES = 64 * 1024;
const STORED = { "P1-B1": 3, NS2: ["NS2-a", "NS2-b"] };

const answer = (id: string, value: unknown, rest: object = { ageMs: 0 }) => ({ id, value, ...rest });
const answers = (...given: unknown[]) => ({ data: { answers: given } });
const valueOf = (bytes: number) => JSON.stringify(answers(answer("P1-B1", "")).data).replace('""', `"${"x".repeat(bytes)}"`);

/** What does not fit the instrument: the field is the question. */
const UNFIT: Record<string, Sent & Refusal> = {
  "an item that does not exist": { ...answers(answer("P9-B9", "1")), status: 400, reason: "unknown-item", field: "P9-B9" },
  "removing an item that does not exist": { ...answers(answer("P9-B9", null)), status: 400, reason: "unknown-item", field: "P9-B9" },
  "a value beyond the scale": { ...answers(answer("P1-B1", "5")), status: 400, reason: "not-an-option", field: "P1-B1" },
  "a number instead of an option": { ...answers(answer("P1-B1", 2)), status: 400, reason: "not-an-option", field: "P1-B1" },
  "the option of another question": { ...answers(answer("NS1", "NS2-a")), status: 400, reason: "not-an-option", field: "NS1" },
  "a list for a single choice": { ...answers(answer("NS1", ["NS1-a"])), status: 400, reason: "not-an-option", field: "NS1" },
  "one option for a list": { ...answers(answer("NS2", "NS2-a")), status: 400, reason: "not-an-option", field: "NS2" },
  "an empty list": { ...answers(answer("NS2", [])), status: 400, reason: "not-an-option", field: "NS2" },
  "an option named twice": { ...answers(answer("NS2", ["NS2-c", "NS2-c"])), status: 400, reason: "not-an-option", field: "NS2" },
  "“no problems” beside a problem": {
    ...answers(answer("NS2", ["NS2-a", "NS2-n"])),
    ...{ status: 400, reason: "exclusive-with-others", field: "NS2" },
  },
  "a right answer before a wrong one": {
    ...answers(answer("P1-B1", "1"), answer("P2-B1", "x")),
    ...{ status: 400, reason: "not-an-option", field: "P2-B1" },
  },
};

/** What is no list of answers: the field is the path in the body. */
const MISSHAPEN: Record<string, Sent & Refusal> = {
  "no answers": { data: {}, status: 400, reason: "wrong-type", field: "answers" },
  "answers that are no list": { data: { answers: "P1-B1" }, status: 400, reason: "wrong-type", field: "answers" },
  "too many answers": { ...answers(...Array<object>(101).fill(answer("P1-B1", "1"))), status: 400, reason: "wrong-type", field: "answers" },
  "an id that is no text": { ...answers({ id: 1, value: "1", ageMs: 0 }), status: 400, reason: "wrong-type", field: "answers.0.id" },
  "an id that is too long": { ...answers(answer("x".repeat(21), "1")), status: 400, reason: "wrong-type", field: "answers.0.id" },
  "no value": { ...answers({ id: "P1-B1", ageMs: 0 }), status: 400, reason: "wrong-type", field: "answers.0.value" },
  "an age that is no number": { ...answers(answer("P1-B1", "1", { ageMs: "0" })), status: 400, reason: "wrong-type", field: "answers.0.ageMs" },
  "an age below zero": { ...answers(answer("P1-B1", "1", { ageMs: -1 })), status: 400, reason: "wrong-type", field: "answers.0.ageMs" },
  "no age": { ...answers(answer("P1-B1", "1", {})), status: 400, reason: "wrong-type", field: "answers.0.ageMs" },
  "something else besides": { ...answers(answer("P1-B1", "1", { ageMs: 0, at: 0 })), status: 400, reason: "wrong-type", field: "answers.0" },
};

/** What is not read at all. */
const UNREADABLE: Record<string, Sent & Refusal> = {
  "a body that is not JSON": { data: '{"answers": [', status: 400, reason: "not-json", field: "body" },
  "an empty body": { data: "", status: 400, reason: "not-json", field: "body" },
  "a form": { data: "answers=1", type: "application/x-www-form-urlencoded", status: 415, reason: "wrong-content-type", field: "body" },
  "JSON that is called text": { data: JSON.stringify(answers(answer("P1-B1", "1")).data), type: "text/plain", status: 415, reason: "wrong-content-type", field: "body" },
  "a body that is too large": { data: valueOf(MAX_BYTES), status: 413, reason: "too-large", field: "body" },
};

async function startWithAnswers(page: Page): Promise<Started> {
  const started = await startResponse(page);
  await saveAnswers(page, started.id, { "P1-B1": "3", NS2: ["NS2-a", "NS2-b"] });
  return started;
}

async function expectRefused(page: Page, id: string, { data, type = "application/json", ...refusal }: Sent & Refusal): Promise<void> {
  const { status, ...told } = refusal;
  const body = typeof data === "string" ? data : JSON.stringify(data);
  const refused = await page.request.put(answersUrl(id), { data: Buffer.from(body), headers: { "content-type": type } });
  expect({ status: refused.status(), told: await refused.json() as unknown }).toEqual({ status, told });
}

for (const [what, cases] of Object.entries({ "that do not fit": UNFIT, "in another shape": MISSHAPEN, "that cannot be read": UNREADABLE }))
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
  const given = { ...answers(answer("P1-B1", "0")), status: 404, reason: "not-found" };
  await expectRefused(other, id, given);
  await startResponse(other);
  await expectRefused(other, id, given);
  await expectRefused(other, "00000000-0000-4000-8000-000000000000", given);
  expect((await readStored(page, id)).answers).toEqual(STORED);
});
