import fc from "fast-check";
import { extractText, getDocumentProxy } from "unpdf";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { type Locale, LOCALES } from "@/lib/instrument/locales";
import { PRINCIPLE_IDS, type PrincipleId } from "@/lib/instrument/schema";
import { MOST } from "@/lib/policy/scoring";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import type { Answers } from "@/lib/response/answers";
import { sourceText } from "@/lib/result/source-text";
import { respondentResult } from "@/lib/result/respondent-result";
import { resultTexts } from "@/lib/result/result-texts";
import { ofEachPrinciple, type ScoreParameters } from "@/lib/scoring/parameters";
import { pdfUaComplaints } from "../document/pdf/testing-pdf-ua";
import { wordsIn } from "../platform/words";
import { makeResultFile } from "./own-file";
import type { OwnResult } from "./result";

// Fonts are read and code is warmed up in the first one.
vi.setConfig({ testTimeout: 20_000 });

const instrument = newestInstrument();
const { version, behaviourItems, sjtItems, principles } = instrument;

/** Points of the items of each principle as they count, the first option of scenarios, an answer to each of the survey. */
function answersWith(points: (principleId: PrincipleId, itemId: string) => number): Answers {
  const items = behaviourItems.map(({ id, principleId, reverse }): [string, number] => {
    const value = points(principleId, id);
    return [id, reverse ? MOST.item - value : value];
  });
  const scenarios = sjtItems.map(({ id, options: [first] }): [string, string] => [id, first?.id ?? ""]);
  const given: Answers = Object.fromEntries<number | string>([...items, ...scenarios]);
  return { ...given, NS1: "NS1-a", NS2: ["NS2-a", "NS2-c"] };
}

const uneven = answersWith((principleId, itemId) => (Number(principleId[1]) + Number(itemId.at(-1))) % 5);

function resultOf(answers: Answers, locale: Locale, parameters: ScoreParameters = PLANNING_VALUES): OwnResult {
  const response = { answers, parameters, seed: 1 };
  const result = respondentResult(instrument, nationalSurvey, wordsIn(locale), response, locale);
  return { ...result, places: new Map([["P2", { lowPct: 30, highPct: 90 }]]) };
}

const submittedAt = new Date("2026-11-12T10:00:00Z");

async function contentOf(format: "pdf" | "txt" | "keepsake", locale: Locale, result: OwnResult): Promise<Buffer> {
  const file = await makeResultFile(format, version, locale, { result, submittedAt });
  if (!file) throw new Error(`There is no ${format} of this result.`);
  return file.content;
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ");

async function readPdf(pdf: Buffer): Promise<{ text: string; pages: number }> {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return { text: onOneLine(text), pages: totalPages };
}

/** Without any space: a break of a line may stand in the middle of a range or behind a hyphen. */
const packed = (text: string) => text.replace(/\s/g, "");

describe.each(LOCALES)("the files of a result in %s", (locale) => {
  const words = wordsIn(locale);
  const result = resultOf(uneven, locale);

  /** What the page says first, and something of each fold. */
  const said = [
    ...resultTexts(words, locale).sentences(result),
    ...result.principles.flatMap(({ definition, measured }) =>
      "index" in measured ? [definition, resultTexts(words, locale).band(measured), measured.meaning] : [],
    ),
    ...result.plan.flatMap(({ steps, sources }) => [...steps, ...sources.map(({ text }) => text)]),
    ...result.scenarios.each.map(({ story }) => story),
    ...result.survey.flatMap(({ question, own }) => [question, own ?? ""]),
    words("place.text", { low: 30, top: 10 }),
    ...[result.disclaimer, ...result.limits, words("result.survey.certainty")],
    sourceText(nationalSurvey, words, locale),
  ];

  it("are a tagged PDF that says what the page says, in a few pages", async () => {
    const pdf = await contentOf("pdf", locale, result);
    const { text, pages } = await readPdf(pdf);
    for (const sentence of said) expect(packed(text)).toContain(packed(sentence));
    for (const { shortName, measured } of result.principles) {
      if (!("index" in measured)) throw new Error("All principles were answered.");
      const [low, high] = measured.band.map(Math.round);
      const row = [shortName, measured.level, Math.round(measured.index), `${String(low)}–${String(high)}`];
      expect(packed(text)).toContain(packed(row.join("")));
    }
    expect(pages).toBeLessThanOrEqual(6);
    expect(await pdfUaComplaints(pdf, locale)).toEqual([]);
  });

  it("are a text of the same sentences in lines of at most 80 letters", async () => {
    const text = (await contentOf("txt", locale, result)).toString("utf8");
    for (const sentence of said) expect(onOneLine(text)).toContain(onOneLine(sentence));
    expect(Math.max(...text.split("\r\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(text).toContain(`\r\n## ${words("result.plan.title")}\r\n`);
  });

  it("are a keepsake of two tagged pages without a figure, where the principles with the longest texts stand", async () => {
    const stepsOf = (id: PrincipleId) =>
      resultOf(
        answersWith((each) => (each === id ? 0 : 4)),
        locale,
      ).plan[0];
    const lengthOf = (id: PrincipleId) => JSON.stringify(stepsOf(id)).length;
    const longest = [...PRINCIPLE_IDS].sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, 3);
    const own = resultOf(
      answersWith((id) => (longest.includes(id) ? 1 : 4)),
      locale,
    );
    const pdf = await contentOf("keepsake", locale, own);
    const { text, pages } = await readPdf(pdf);
    expect(pages).toBe(2);
    for (const { id, name } of principles)
      expect(packed(text).includes(packed(name[locale]))).toBe(longest.includes(id));
    for (const step of own.plan.flatMap(({ steps }) => steps)) expect(packed(text)).toContain(packed(step));
    const source = sourceText(nationalSurvey, words, locale);
    const footers = [1, 2].map((page) => words("files.page", { page, pages }));
    const rest = [source, ...footers].reduce((left, part) => left.replace(packed(part), ""), packed(text));
    expect(rest).not.toMatch(/\d/);
    expect(await pdfUaComplaints(pdf, locale)).toEqual([]);
  });
});

describe("the keepsake", () => {
  afterEach(() => vi.useRealTimers());

  it("tells on which three principles there are steps, and nothing else of a response", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: submittedAt });
    const anyPoints = fc.array(fc.nat(MOST.item), {
      minLength: behaviourItems.length,
      maxLength: behaviourItems.length,
    });
    const anyOptions = fc.array(fc.nat(3), { minLength: sjtItems.length, maxLength: sjtItems.length });
    await fc.assert(
      fc.asyncProperty(anyPoints, anyOptions, async (points, options) => {
        const items = behaviourItems.map(({ id }, i) => [id, points[i]]);
        const scenarios = sjtItems.map(({ id, options: all }, i) => [id, all[options[i] ?? 0]?.id]);
        const answers = Object.fromEntries([...items, ...scenarios]) as Answers;
        const own = resultOf(answers, "ru");
        const others = answersWith((id) => (own.plan.some((entry) => entry.id === id) ? 3 : 4));
        const keepsake = await contentOf("keepsake", "ru", own);
        expect(keepsake.equals(await contentOf("keepsake", "ru", resultOf(others, "ru")))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it("is not there where no principle has steps", async () => {
    const result = resultOf({ NS1: "NS1-a" }, "en");
    expect(await makeResultFile("keepsake", version, "en", { result, submittedAt })).toBeNull();
  });
});

describe("the result as a file", () => {
  it("says of a response without an index why, and draws nothing", async () => {
    const result = resultOf({ NS1: "NS1-a" }, "en");
    const pdf = await contentOf("pdf", "en", result);
    const { text } = await readPdf(pdf);
    expect(text).toContain("There is no overall index");
    expect(text).toContain(wordsIn("en")("result.plan.none"));
    expect(pdf.toString("latin1")).not.toContain("/S /Figure");
    expect(await pdfUaComplaints(pdf, "en")).toEqual([]);
  });

  it("gives the answers where a scale is too unreliable for an index, and no number of it", async () => {
    const parameters = ofEachPrinciple((id) => ({
      ...PLANNING_VALUES,
      people: 250,
      reading: id === "P1" ? ("no-level" as const) : ("level" as const),
    }));
    const text = onOneLine((await contentOf("txt", "en", resultOf(uneven, "en", parameters))).toString("utf8"));
    expect(text).toContain(`### ${principles[0]?.name.en ?? ""}: no index`);
    const statement = behaviourItems.find(({ principleId }) => principleId === "P1")?.text.en ?? "";
    expect(text).toContain(`- ${statement} `);
  });

  it("is the same file each time", async () => {
    const make = () => contentOf("pdf", "kk", resultOf(uneven, "kk"));
    const pdf = await make();
    expect(pdf.equals(await make())).toBe(true);
    const { text } = await readPdf(pdf);
    for (const letter of "әғқңөұүі") expect(text).toContain(letter);
  });
});
