import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { instrument } from "@/lib/instrument/testing-instrument";
import { pdfUaComplaints } from "@/server/document/pdf/testing-pdf-ua";
import { fileContext } from "./file-context";
import { allFigures, besideOf, campaign, reportWith, smallReport, unit } from "./testing-report";
import { reportPdf } from "./file-contents";

const A4 = [595, 842];
// Fonts are read and code is warmed up in the first one.
const TIMEOUT = 20_000;

const textOf = async (pdf: Buffer) => {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replace(/\s+/g, " ");
};

describe.each(LOCALES)("the report as PDF in %s", (locale) => {
  it(
    "says what it is about, by which data, with every letter",
    async () => {
      const text = await textOf(
        await reportPdf(fileContext("1.0.0", locale, true), reportWith(allFigures), besideOf(allFigures)),
      );
      const { words } = fileContext("1.0.0", locale, true);
      expect(text).toContain(unit.name[locale]);
      expect(text).toContain(campaign.title[locale]);
      expect(text).toContain(campaign.instrumentVersion);
      expect(text.replaceAll(" ", "")).toContain(campaign.hash);
      expect(text).toContain(words("files.report.smallestGroups", campaign.smallestGroups));
      expect(text).toContain("2026");
      expect(text).toContain(words("files.simulated"));
      for (const { name } of instrument.principles)
        expect(text.replaceAll(" ", "")).toContain(name[locale].replaceAll(" ", ""));
      for (const part of [
        "review.scorecard.always",
        "review.provenance.title",
        "review.made.title",
        "review.advice.title",
      ])
        expect(text).toContain(words(part));
      expect(text).toContain("10.48081/HAKS4286");
      // Two decimals at most: the nation's 1.46 obstacles. Groups of three digits are thousands.
      expect(text.replace("10.48081", "").replaceAll(/(\d),(\d{3})\b/g, "$1$2")).not.toMatch(/\d[.,]\d{3}/);
    },
    TIMEOUT,
  );

  it(
    "says of a reporting group which units it joins",
    async () => {
      const context = fileContext("1.0.0", locale, false);
      const group = { ...unit, kind: "reporting-group" as const };
      const report = { ...reportWith(allFigures), unit: group, children: [{ ...unit, id: "a" }, unit] };
      const units = `${unit.name[locale]}, ${unit.name[locale]}`;
      const said = context.words("review.unit.reportingGroup", { units });
      expect(await textOf(await reportPdf(context, report, besideOf(allFigures)))).toContain(said);
    },
    TIMEOUT,
  );

  it(
    "is A4, tagged, and named in its language",
    async () => {
      const pdf = await reportPdf(fileContext("1.0.0", locale, false), reportWith(allFigures), besideOf(allFigures));
      expect(await pdfUaComplaints(pdf, locale)).toEqual([]);
      const bytes = pdf.toString("latin1");
      for (const mark of ["/S /Table", "/S /TH", "/S /TD", "/S /H1", "/S /H2", "/S /LBody"])
        expect(bytes).toContain(mark);
      const document = await getDocumentProxy(new Uint8Array(pdf));
      expect(document.numPages).toBeLessThan(9);
      for (let page = 1; page <= document.numPages; page++)
        expect((await document.getPage(page)).view.slice(2).map(Math.round)).toEqual(A4);
    },
    TIMEOUT,
  );
});

describe("the report as PDF", () => {
  it("has all letters of Kazakh", async () => {
    const text = await textOf(
      await reportPdf(fileContext("1.0.0", "kk", false), reportWith(allFigures), besideOf(allFigures)),
    );
    for (const letter of "әғқңөұүһі") expect(text).toContain(letter);
  });

  it("does not say that true data are simulated", async () => {
    const context = fileContext("1.0.0", "en", false);
    expect(await textOf(await reportPdf(context, reportWith(allFigures), besideOf(allFigures)))).not.toContain(
      context.words("files.simulated"),
    );
  });

  it("says of a small unit where its answers count, and no figure", async () => {
    const text = await textOf(await reportPdf(fileContext("1.0.0", "en", false), smallReport(), besideOf({})));
    expect(text).toContain("No figure of its own: answers count in “The ministry”.");
    expect(text).not.toContain("Covers about");
    expect(text).not.toContain("What can be said");
  });

  it("is the same file each time", async () => {
    const make = () => reportPdf(fileContext("1.0.0", "ru", false), reportWith(allFigures), besideOf(allFigures));
    expect((await make()).equals(await make())).toBe(true);
  });
});
