import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { organisationSlides } from "@/lib/review/files/organisation-slides";
import { findingText, recommendationText } from "@/lib/review/finding-text";
import { hasMean } from "@/lib/review/views";
import { pdfUaComplaints } from "@/server/document/pdf/testing-pdf-ua";
import { organisationContent } from "./file-contents";
import { fileContext } from "./file-context";
import { campaign, organisationReport } from "./testing-report";

// Fonts are read and code is warmed up in the first one.
const TIMEOUT = 20_000;
const report = organisationReport();
const plain = (text: string) => text.replaceAll(/\s+/g, "");

/** The parts of a package by their names. */
const partsOf = (file: Uint8Array) => new Map(Object.entries(unzipSync(new Uint8Array(file))));
const named = (parts: ReturnType<typeof partsOf>, name: RegExp) =>
  [...parts.entries()]
    .filter(([path]) => name.test(path))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
/** The texts of a part, as a reader sees them. */
const textsOf = (xml: Uint8Array) =>
  [...strFromU8(xml).matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text = ""]) => text)
    .join(" ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'");

it("has findings of every kind, and advice, to tell", () => {
  const kinds = new Set(report.findings.flatMap(({ parts }) => parts.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(["between", "change", "nation"]);
  expect(report.recommendations.length).toBeGreaterThan(0);
  expect(report.findings.length).toBeGreaterThan(3);
});

describe.each(LOCALES)("the organisation in %s", (locale) => {
  const context = fileContext(campaign.instrumentVersion, locale, true);
  const make = (format: "pdf" | "pptx") =>
    organisationContent({ kind: "organisation", format, report, wish: { locale, isSimulated: true } });

  it(
    "is a tagged PDF of two pages that says what the page says",
    async () => {
      const content = await make("pdf");
      expect(await pdfUaComplaints(content, locale)).toEqual([]);
      const pdf = await getDocumentProxy(new Uint8Array(content));
      expect(pdf.numPages).toBe(2);
      const text = plain((await extractText(pdf, { mergePages: true })).text);
      for (const finding of report.findings.slice(0, 3)) {
        const told = findingText(context, finding);
        expect(text).toContain(plain(told.head));
        expect(text).toContain(plain(told.text));
      }
      for (const each of report.recommendations.slice(0, 3)) {
        const { steps, answers } = recommendationText(context, each);
        for (const step of [...steps, answers]) expect(text).toContain(plain(step));
      }
      expect(text).toContain(plain(context.words("files.simulated")));
      expect(text).toContain(campaign.hash);
    },
    TIMEOUT,
  );

  it(
    "is slides that can be edited, each with its title",
    async () => {
      const parts = partsOf(await make("pptx"));
      const { slides } = organisationSlides(context, report);
      const pages = named(parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => xml);
      expect(pages).toHaveLength(slides.length);
      pages.forEach((xml, i) => {
        const title = slides[i]?.title ?? "";
        expect(strFromU8(xml)).toMatch(/<p:ph[^>]*type="title"/);
        expect(plain(textsOf(xml)).startsWith(plain(title))).toBe(true);
        for (const [, lang] of strFromU8(xml).matchAll(/ lang="(..)-/g)) expect(["kk", "ru", "en"]).toContain(lang);
      });
      const all = plain(pages.map(textsOf).join(" "));
      for (const finding of report.findings.slice(0, 3))
        expect(all).toContain(plain(findingText(context, finding).text));
      for (const xml of named(parts, /^ppt\/slides\/_rels\//).map(([, each]) => strFromU8(each)))
        expect(xml).not.toContain('TargetMode="External"');
    },
    TIMEOUT,
  );

  it(
    "has charts whose sheets hold the shown numbers and no others",
    async () => {
      const parts = partsOf(await make("pptx"));
      const books = named(parts, /^ppt\/embeddings\/.*\.xlsx$/);
      expect(books).toHaveLength(2);
      const sheets = await Promise.all(
        books.map(async ([, book]) => (await readXlsx(Buffer.from(book)))[0]?.data.slice(1) ?? []),
      );
      const means = report.indices.filter(hasMean).map(({ mean }) => [mean.value, mean.low, mean.high]);
      const changes = report.change.lines.map(({ other, here }) => [other, here]);
      expect(sheets.map((rows) => rows.map(([, ...numbers]) => numbers.map(Number)))).toEqual([means, changes]);
      const drawn = named(parts, /^ppt\/charts\/chart\d+\.xml$/).map(([, xml]) =>
        [...strFromU8(xml).matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) =>
          [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
        ),
      );
      const columns = (rows: readonly (readonly number[])[]) => rows[0]?.map((_, i) => rows.map((row) => row[i])) ?? [];
      expect(drawn).toEqual([columns(means), columns(changes)]);
    },
    TIMEOUT,
  );
});
