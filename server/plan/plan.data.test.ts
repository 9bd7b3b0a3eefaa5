import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findPlan } from "@/db/queries/personal/plan";
import { findResponse } from "@/db/queries/personal/response";
import { person } from "@/db/schema/person";
import { plan, planMail, planStep, practiceNote, recheck } from "@/db/schema/plan";
import { response, score } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { instrumentOf, INSTRUMENT_VERSIONS } from "@/lib/instrument/catalogue";
import { LOCALES } from "@/lib/instrument/locales";
import { cardOf } from "@/lib/practice/cards";
import { renderPlanMail } from "../mail/render-plan-mail";
import { sendPlanMails } from "../mail/send-plan-mail";
import { ensureSecret } from "../platform/secret";
import { TEXTS } from "../platform/words";
import { readWritten, saveWritten } from "../practice/notes";
import { eraseResponse } from "../response/erase";
import { saveAnswers } from "../response/save-answers";
import { startResponse } from "../response/start";
import { submitResponse } from "../response/submit";
import { testSettings } from "../mail/testing-settings";
import { readHistory } from "../response/history";
import { readPlan, savePlan, savePlanSteps } from "./plan";
import { readRecheck, saveRecheck } from "./recheck";
import { queuePlanMails } from "./queue-reminders";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { settings: () => settings, isMailAvailable: () => true };
});

const NOW = new Date("2026-12-01T05:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const daysLater = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  await seedOrganisation(db, {
    people: ["p", "q"].map((id) => ({ id, email: `${id}@example.kz`, name: id, passwordHash: "set" })),
  });
});
afterEach(() => db.close());

/** A submitted response of a person, with the lowest answers: two steps for each of three principles. */
async function submitted(personId = "p") {
  const id = await startResponse(db, personId, NOW);
  const begun = (await findResponse(db.read, id))!;
  const { behaviourItems } = instrumentOf(begun.instrumentVersion);
  const given = behaviourItems.map(({ id: item, reverse }) => ({ id: item, value: reverse ? "4" : "0", ageMs: 0 }));
  expect(await saveAnswers(db, begun, given, NOW)).toEqual({ ok: true });
  await submitResponse(db, id, NOW, "ru");
  return (await findResponse(db.read, id))!;
}

type Stored = Awaited<ReturnType<typeof submitted>>;

/** The same with a plan of so many steps. */
async function planned(steps: number, personId = "p"): Promise<Stored> {
  const own = await submitted(personId);
  const { choosable } = (await readPlan(db.read, own))!;
  expect(await savePlanSteps(db, own, choosable.slice(0, steps), NOW)).toEqual({ ok: true });
  return own;
}

const stepsOf = async ({ id }: Stored) => (await findPlan(db.read, id))?.steps ?? [];

/** Keeps the plan with its steps due on these days. */
async function say(own: Stored, days: readonly string[], { isReminded = true, done = [] as readonly number[] } = {}) {
  const steps = (await stepsOf(own)).map(({ step }, place) => ({
    ...{ place: "1" as const, step, dueOn: days[place] ?? "", note: "тек өзіме", isDone: done.includes(place) },
  }));
  return savePlan(db, own.id, { steps, isReminded }, NOW);
}

/** Answers the statements of the plan once more, after its ninety days: `best` is the answer to a plain statement. */
async function answerAgain(own: Stored, best: 0 | 4) {
  const { behaviourItems } = instrumentOf(own.instrumentVersion);
  const given = behaviourItems.map(({ id, reverse }) => [id, String(reverse ? 4 - best : best)]);
  return saveRecheck(db, own, Object.fromEntries(given) as Readonly<Record<string, string>>, daysLater(90));
}

const mails = () => db.read.select().from(planMail);

describe("a plan", () => {
  it("offers the steps of the result, and keeps those chosen with days, notes and ticks", async () => {
    const own = await planned(2);
    expect((await stepsOf(own)).map(({ dueOn }) => dueOn)).toEqual(["2026-12-31", "2027-01-30"]);
    expect(await say(own, ["2026-12-24", "2027-01-15"], { done: [1] })).toEqual({ ok: true });
    const [first, second] = await stepsOf(own);
    expect(first).toMatchObject({ dueOn: "2026-12-24", note: "тек өзіме", doneAt: null });
    expect(second).toMatchObject({ dueOn: "2027-01-15", doneAt: NOW });
  });

  it("keeps what is said of a step that stays, when others are chosen", async () => {
    const own = await planned(2);
    await say(own, ["2026-12-24", "2027-01-15"]);
    const { choosable } = (await readPlan(db.read, own))!;
    await savePlanSteps(db, own, [choosable[0]!, choosable[3]!], NOW);
    const steps = await stepsOf(own);
    expect(steps.map(({ step }) => step)).toEqual([choosable[0], choosable[3]]);
    expect(steps.map(({ note }) => note)).toEqual(["тек өзіме", ""]);
  });

  it("takes no step that the result does not offer, and no day outside of its year", async () => {
    const own = await planned(1);
    expect(await savePlanSteps(db, own, ["P1.L4.1"], NOW)).toEqual({ ok: false, reason: "steps-changed" });
    for (const day of ["2026-11-30", "2027-12-02"])
      expect(await say(own, [day])).toEqual({ ok: false, place: "1", first: "2026-12-01", last: "2027-12-01" });
    expect((await stepsOf(own)).map(({ dueOn }) => dueOn)).toEqual(["2026-12-31"]);
  });

  it("is deleted where no step is left, and asks for one where there is none", async () => {
    const own = await planned(2);
    expect(await savePlanSteps(db, own, [], NOW)).toEqual({ ok: true });
    expect(await findPlan(db.read, own.id)).toBeNull();
    expect(await savePlanSteps(db, own, [], NOW)).toEqual({ ok: false, reason: "none" });
  });

  it("does not exist before the response is submitted", async () => {
    const id = await startResponse(db, "p", NOW);
    expect(await readPlan(db.read, (await findResponse(db.read, id))!)).toBeNull();
  });

  it("is erased with its response, with reminders and practice notes", async () => {
    const [own, others] = [await planned(2), await planned(1, "q")];
    for (const each of [own, others]) {
      await say(each, ["2026-12-02", "2026-12-02"]);
      await saveWritten(db, each.id, cardOf("P1"), { "note-1": "жазба", checks: ["P1-C1"] }, NOW);
    }
    await queuePlanMails(db, daysLater(1));
    for (const each of [own, others]) await answerAgain(each, 4);
    await eraseResponse(db, own.id, NOW);
    for (const table of [plan, planStep, planMail, practiceNote, recheck]) {
      const rows = await db.read.select({ of: table.responseId }).from(table);
      expect(new Set(rows.map(({ of }) => of))).toEqual(new Set([others.id]));
    }
  });
});

describe("answering once more", () => {
  it("is possible after ninety days, to the statements on the plan's principles alone", async () => {
    const own = await planned(3);
    expect(await readRecheck(db.read, own, daysLater(89))).toEqual({ state: "early", day: "2027-03-01" });
    await saveRecheck(db, own, { "P1-B1": "4" }, daysLater(89));
    expect(await db.read.$count(recheck)).toBe(0);
    const open = await readRecheck(db.read, own, daysLater(90));
    const statements = open?.state === "open" ? open.statements : [];
    // Three steps of two principles.
    expect(statements).toHaveLength(8);
    expect(new Set(statements.map((id) => id.slice(0, 2)))).toEqual(new Set(["P1", "P2"]));
  });

  it("tells what has changed by the rule of all results, of these principles", async () => {
    const own = await planned(3);
    expect(await answerAgain(own, 4)).toEqual({ ok: true });
    const found = await readRecheck(db.read, own, daysLater(90));
    const rows = found?.state === "answered" ? found.history.rows : [];
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["P1", "higher"],
      ["P2", "higher"],
    ]);
    expect(found?.state === "answered" && found.history.compared).toBe(2);
  });

  it("counts the first time, and no change where the answers are the same", async () => {
    const own = await planned(1);
    await answerAgain(own, 0);
    await answerAgain(own, 4);
    const found = await readRecheck(db.read, own, daysLater(91));
    expect(found?.state === "answered" && found.history.rows.map(({ verdict }) => verdict)).toEqual(["within-error"]);
  });

  it("asks for an answer, and takes none that is not offered", async () => {
    const own = await planned(1);
    const [first] = instrumentOf(own.instrumentVersion).behaviourItems.filter(
      ({ principleId }) => principleId === "P1",
    );
    expect(await saveRecheck(db, own, {}, daysLater(90))).toMatchObject({ ok: false, reason: "none" });
    expect(await saveRecheck(db, own, { "P7-B1": "4" }, daysLater(90))).toMatchObject({ ok: false, reason: "none" });
    expect(await saveRecheck(db, own, { [first?.id ?? ""]: "5" }, daysLater(90))).toMatchObject({ reason: "option" });
  });

  it("is no response: nothing that counts or compares responses sees it", async () => {
    const own = await planned(1);
    const before = await db.read.select().from(score);
    await answerAgain(own, 4);
    expect(await db.read.$count(response)).toBe(1);
    expect(await db.read.select().from(score)).toEqual(before);
    expect(await readHistory(db.read, "p")).toBeNull();
  });

  it("is deleted with the plan", async () => {
    const own = await planned(1);
    await answerAgain(own, 4);
    await savePlanSteps(db, own, [], NOW);
    expect(await db.read.$count(recheck)).toBe(0);
  });
});

describe("a practice card", () => {
  it("keeps what is written last, and only the ticks that it has", async () => {
    const own = await submitted();
    const written = { "note-1": "бірінші", "note-3": "үшінші", checks: ["P4-C2", "P1-C1", "x"] };
    await saveWritten(db, own.id, cardOf("P4"), written, NOW);
    await saveWritten(db, own.id, cardOf("P1"), { "note-1": "басқа карта", checks: [] }, NOW);
    expect(await readWritten(db.read, own.id, cardOf("P4"))).toEqual({
      ...{ "note-1": "бірінші", "note-2": "", "note-3": "үшінші", "note-4": "", checks: ["P4-C2"] },
    });
    await saveWritten(db, own.id, cardOf("P4"), { checks: [] }, NOW);
    expect(await db.read.$count(practiceNote)).toBe(1);
  });
});

describe("a reminder", () => {
  it("is queued once for a date, for all steps that are due, and again for a new date", async () => {
    const own = await planned(2);
    await say(own, ["2026-12-02", "2026-12-02"]);
    await queuePlanMails(db, NOW);
    expect(await mails()).toEqual([]);
    for (const days of [1, 1, 2]) await queuePlanMails(db, daysLater(days));
    expect(await mails()).toHaveLength(1);
    await say(own, ["2026-12-04", "2026-12-02"]);
    for (const days of [3, 4]) await queuePlanMails(db, daysLater(days));
    expect(await mails()).toHaveLength(2);
  });

  it("goes to nobody who does not want it, has done the step, has no account or whose date is long past", async () => {
    const due = ["2026-12-02"];
    const own = await planned(1);
    const queued = async (days = 1) => {
      await queuePlanMails(db, daysLater(days));
      return (await mails()).length;
    };
    await say(own, due, { isReminded: false });
    expect(await queued()).toBe(0);
    await say(own, due, { done: [0] });
    expect(await queued()).toBe(0);
    await say(own, due);
    expect(await queued(9)).toBe(0);
    const set = (values: Partial<typeof person.$inferInsert>) =>
      db.apply([{ statement: (on) => on.update(person).set(values).where(eq(person.id, "p")) }]);
    await set({ passwordHash: null });
    expect(await queued()).toBe(0);
    await set({ passwordHash: "set" });
    await db.apply([{ statement: (on) => on.update(response).set({ lockedAt: NOW }) }]);
    expect(await queued()).toBe(0);
    await db.apply([{ statement: (on) => on.update(response).set({ lockedAt: null }) }]);
    expect(await queued()).toBe(1);
  });

  it("is sent once, and dropped where it is not wanted any more", async () => {
    const [own, others] = [await planned(1), await planned(1, "q")];
    for (const each of [own, others]) await say(each, ["2026-12-02"]);
    await queuePlanMails(db, daysLater(1));
    await say(others, ["2026-12-02"], { isReminded: false });
    const sent: string[] = [];
    const send = (now: Date) =>
      sendPlanMails(
        db,
        ({ person: { email } }) => {
          sent.push(email);
          return Promise.resolve();
        },
        now,
      );
    await send(daysLater(1));
    await send(daysLater(2));
    expect(sent).toEqual(["p@example.kz"]);
    expect((await mails()).map(({ state }) => state).sort()).toEqual(["dropped", "sent"]);
  });

  it("says nothing of result, principle or step, and leads to signing in alone", () => {
    for (const locale of LOCALES) {
      const mail = { id: "m", attempts: 0, isWanted: true, person: { name: "Айгүл", email: "p@example.kz", locale } };
      const frame = { baseUrl: "https://assessment.test", organisationName: "", replyTo: "hr@example.kz" };
      const { subject, text, html } = renderPlanMail(mail, frame);
      expect(subject).toBe(TEXTS[locale].mail.plan.subject);
      const said = `${subject}\n${text}\n${html}`;
      expect([...new Set(said.match(/https:[^\s"<]+/g))]).toEqual([`https://assessment.test/${locale}/sign-in`]);
      for (const { name, shortName } of instrumentOf(INSTRUMENT_VERSIONS[0] ?? "").principles)
        for (const word of [name, shortName]) expect(said).not.toContain(word[locale]);
    }
  });
});
