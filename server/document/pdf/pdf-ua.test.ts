import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import type { Block, PrintedDocument } from "@/lib/document/document";
import { wordsIn } from "@/server/platform/words";
import { registerFonts } from "./fonts";
import { pdfUaComplaints } from "./testing-pdf-ua";
import { writePdf } from "./write-pdf";

const item = "Әр жауапты не істеу керегінен бастаңыз.";

/** Of each kind of part one. */
const parts: readonly Block[] = [
  { kind: "title", text: "Title", over: "Over it" },
  { kind: "notice", text: "Notice" },
  { kind: "heading", level: 2, text: "Heading" },
  {
    kind: "picture",
    alt: "A picture",
    axis: {
      kind: "levels",
      levels: [
        { name: "Low", from: 0 },
        { name: "High", from: 50 },
      ],
    },
    legend: { value: "value", interval: "interval" },
    rows: [{ name: "One", numbers: "40 (20–60)", mark: { value: 40, low: 20, high: 60 } }],
  },
  {
    kind: "picture",
    alt: "A picture along words",
    axis: { kind: "words", words: ["never", "often", "always"] },
    legend: { value: "value", interval: "interval" },
    rows: [{ name: "One", numbers: "40 (20–60)", mark: { value: 40, low: 20, high: 60 } }],
  },
  {
    kind: "table",
    plot: { title: "Drawn", width: 30 },
    columns: [
      { title: "Name", width: 50, isNumber: false },
      { title: "Value", width: 20, isNumber: true },
    ],
    rows: [
      {
        cells: ["One", "40"],
        detail: "below",
        plot: { kind: "marks", marks: [{ value: 40, low: 20, high: 60, isNational: true }] },
      },
    ],
  },
  { kind: "heading", level: 3, text: "Lists" },
  { kind: "list", items: [item, "Two\nlines"] },
  { kind: "list", items: [item], mark: "number" },
  { kind: "list", items: [item], mark: "box" },
  { kind: "terms", terms: [{ term: "Term", text: "What it is" }] },
  // Over the end of a page.
  { kind: "list", items: Array.from({ length: 60 }, () => item) },
];

const document: PrintedDocument = { title: "Title", footer: "Footer", blocks: parts, madeAt: new Date(0) };

async function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  doc.end();
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe("what is looked at of PDF/UA", () => {
  it("is kept by a document with every kind of part", async () => {
    expect(await pdfUaComplaints(await writePdf(document, "kk", wordsIn("kk")), "kk")).toEqual([]);
  });

  it("tells that a list is numbered", async () => {
    const pdf = await writePdf(document, "kk", wordsIn("kk"));
    expect(pdf.toString("latin1").match(/\/ListNumbering \/Decimal/g)).toHaveLength(1);
  });

  it("is missed where a title is left out, a level jumped over, or a picture says nothing", async () => {
    const bad: readonly Block[] = [
      { kind: "heading", level: 3, text: "Too deep" },
      ...parts.flatMap((part) => (part.kind === "picture" ? [{ ...part, alt: "" }] : [])),
    ];
    const pdf = await writePdf({ ...document, title: "", blocks: bad }, "en", wordsIn("en"));
    expect(await pdfUaComplaints(pdf, "ru")).toEqual([
      "its language is not told",
      "it has no title",
      "its metadata have no title",
      "there is no one title",
      "H3 comes too early",
      ...parts.flatMap(({ kind }) => (kind === "picture" ? ["a figure says nothing to those who do not see it"] : [])),
    ]);
  });

  it("is missed by what is drawn beside the structure, and by headings without a scope", async () => {
    const doc = new PDFDocument({ tagged: true, font: "", pdfVersion: "1.7" });
    registerFonts(doc);
    const root = doc.struct("Document");
    doc.addStructure(root);
    const table = doc.struct("Table");
    root.add(table);
    table.add(doc.struct("TH", {}, () => doc.font("regular").text("Outside of a row")));
    doc.text("Unmarked");
    root.end();
    const complaints = await pdfUaComplaints(await bytesOf(doc), "en");
    for (const complaint of [
      "it does not say that it is PDF/UA",
      "a heading of a table has no scope",
      "TH stands in Table",
      "something unmarked is drawn on page 1",
    ])
      expect(complaints).toContain(complaint);
  });

  it("is missed by content that no structure names", async () => {
    const doc = new PDFDocument({ tagged: true, font: "" });
    registerFonts(doc);
    const root = doc.struct("Document");
    doc.addStructure(root);
    root.add(doc.struct("H1", {}, () => doc.font("regular").text("Named")));
    doc.markStructureContent("P");
    doc.text("Not named").endMarkedContent();
    root.end();
    expect(await pdfUaComplaints(await bytesOf(doc), "en")).toContain("content 1 is in no structure");
  });

  it("is missed by a document without tags, with a font that is not embedded", async () => {
    const doc = new PDFDocument();
    doc.text("Plain");
    const complaints = await pdfUaComplaints(await bytesOf(doc), "en");
    for (const complaint of [
      "it is not marked as tagged",
      "it is not tagged",
      "its title is not displayed",
      "a page has no order of tabs",
      "a font does not tell its letters",
      "a page has no structure",
    ])
      expect(complaints).toContain(complaint);
  });
});
