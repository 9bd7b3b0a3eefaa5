import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import type { Change, ChangeLine } from "@/lib/review/change";
import { findingText } from "@/lib/review/finding-text";
import { guideOf } from "@/lib/review/guide";
import { measureStateText, principleTrendText } from "@/lib/review/measure-text";
import type { UnitReport } from "@/lib/review/unit-report";
import { pdfUaComplaints } from "@/server/document/pdf/testing-pdf-ua";
import { fileContext } from "./file-context";
import { guideContent } from "./file-contents";
import { allFigures, besideOf, campaign, organisationReport, reportWith, smallReport, unit } from "./testing-report";

// Fonts are read and code is warmed up in the first one.
const TIMEOUT = 20_000;
const plain = (text: string) => text.replaceAll(/\s+/g, "");
const beside = besideOf(allFigures);

describe.each(LOCALES)("the guide in %s", (locale) => {
  const context = fileContext(campaign.instrumentVersion, locale, true);
  const make = (report: UnitReport, given = beside) =>
    guideContent({ kind: "guide", format: "pdf", report, beside: given, wish: { locale, isSimulated: true } });

  it(
    "is one tagged page with the two strongest findings, how sure they are, and three questions",
    async () => {
      const content = await make(reportWith(allFigures));
      expect(await pdfUaComplaints(content, locale)).toEqual([]);
      const pdf = await getDocumentProxy(new Uint8Array(content));
      expect(pdf.numPages).toBe(1);
      const text = plain((await extractText(pdf, { mergePages: true })).text);
      const guide = guideOf(context, reportWith(allFigures), beside.findings);
      expect(guide.findings).toHaveLength(2);
      for (const said of [...(guide.findings ?? []).flatMap(({ head, text: of }) => [head, of]), ...guide.questions])
        expect(text).toContain(plain(said));
      expect(text).toContain(plain(context.words("files.simulated")));
      expect(text).toContain(plain(unit.name[locale]));
    },
    TIMEOUT,
  );

  it(
    "stays on one page with the longest findings, and without any",
    async () => {
      const long = { ...beside, findings: organisationReport().findings };
      const told = long.findings.map((each) => ({ each, size: findingText(context, each).text.length }));
      const longest = told.sort((a, b) => b.size - a.size).map(({ each }) => each);
      for (const findings of [longest, []]) {
        const content = await make(reportWith(allFigures), { ...long, findings });
        expect((await getDocumentProxy(new Uint8Array(content))).numPages).toBe(1);
      }
    },
    TIMEOUT,
  );
});

describe("the guide", () => {
  const context = fileContext(campaign.instrumentVersion, "en", false);

  it("says of each finding how sure it is", () => {
    const { findings } = organisationReport();
    for (const finding of findings) {
      const [part] = finding.parts;
      const [told] = guideOf(context, reportWith(allFigures), [finding]).findings ?? [];
      if (part.kind === "nation") expect(told?.text).toMatch(/95 % interval \d/);
      else if (part.kind === "between") expect(told?.text).toMatch(/mean with the 95 % interval: \d+–\d+/);
      else {
        const { value, low, high } = part.line.difference;
        const [nearer = 0, further = 0] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
        expect(told?.text).toContain(
          `The difference is ${String(Math.abs(value))} points; its interval runs from ${String(nearer)} to ${String(further)}.`,
        );
      }
    }
    expect(new Set(findings.map(({ parts: [{ kind }] }) => kind)).size).toBeGreaterThan(1);
  });

  it("says that nothing stands out, or that there are no figures, and asks what needs none", () => {
    const nothing = guideOf(context, reportWith(allFigures), []);
    expect([nothing.findings, nothing.noFindings]).toEqual([[], expect.stringContaining("a full answer")]);
    const none = guideOf(context, smallReport(), null);
    expect([none.findings, none.noFindings]).toEqual([null, expect.stringContaining("no figures of its own")]);
    expect(none.questions).toEqual(nothing.questions);
    expect(none.questions).not.toEqual(guideOf(context, reportWith(allFigures), beside.findings).questions);
  });
});

describe("measures in words", () => {
  const since = { ...campaign, id: "earlier", closesAt: new Date("2025-03-20T13:00:00Z") };
  const line = (id: ChangeLine["id"], verdict: ChangeLine["verdict"]): ChangeLine => ({
    ...{ id, verdict, since, other: 55, here: 61, difference: { value: 6, low: -2, high: 14 } },
  });
  const change: Change = {
    lines: [line("P1", "higher"), line("P2", "lower"), line("P3", "not-seen")],
    ...{ visiblePoints: 9, overallOf: [] },
  };

  it.each(LOCALES)("say in %s what the trend says of a principle, and what it cannot say", (locale) => {
    const context = fileContext(campaign.instrumentVersion, locale, false);
    const texts = PRINCIPLE_IDS.slice(0, 4).map((id) => principleTrendText(context, change, id));
    for (const text of texts.slice(0, 3)) for (const told of ["61", "55", "2025"]) expect(text).toContain(told);
    expect(texts.map((text) => text.includes("9"))).toEqual([false, false, true, false]);
    expect(texts[3]).not.toMatch(/\d/);
    expect(new Set(texts).size).toBe(4);
    const measure = { principleId: "P1", what: "x", who: "WHO", dueOn: "2026-09-01", state: "begun" } as const;
    expect(measureStateText(context, measure)).toMatch(/^WHO.*2026/);
  });
});
