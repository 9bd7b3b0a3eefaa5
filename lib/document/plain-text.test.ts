import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, heading, paragraph } from "./document";
import { plainText } from "./plain-text";

const linesOf = (text: string) => text.split("\r\n").slice(0, -1);

describe("a document as plain text", () => {
  it("marks headings by their level, lists by their marks, and says of each cell what it is", () => {
    const text = plainText([
      { kind: "title", text: "Title", over: "Over it" },
      paragraph("A paragraph."),
      heading("Heading"),
      { kind: "list", items: ["One", "Two\nand more"], mark: "number" },
      heading("Below", 3),
      { kind: "list", items: ["Plain"] },
      {
        kind: "picture",
        alt: "A picture",
        axis: { kind: "words", words: [] },
        legend: { value: "", interval: "" },
        rows: [],
      },
      {
        ...{ kind: "table", plot: null },
        columns: ["Name", "Index", "Level"].map((title) => ({ title, width: 1, isNumber: false })),
        rows: [
          { cells: ["Dialogue", "69", "Steady"], plot: null },
          { cells: ["Channels", "40", "Developing"], detail: "Your answer", plot: null },
        ],
      },
    ]);
    expect(linesOf(text)).toEqual([
      ...["Over it", "", "# Title", "", "A paragraph.", "", "## Heading", ""],
      ...["1. One", "2. Two", "   and more", "", "### Below", "", "- Plain", ""],
      ...["- Dialogue. Index: 69; Level: Steady.", "- Channels. Index: 40; Level: Developing. Your answer."],
    ]);
  });

  it("has lines of at most 80 letters and loses no word", () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from("әғқңөұүһіabж")), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(2), (words, left) => {
        const said = words.join(" ");
        const blocks: Block[] = [paragraph(said), { kind: "list", items: [said] }, heading(said, 4)];
        const text = plainText(blocks.slice(left));
        expect(Math.max(...linesOf(text).map((line) => [...line].length))).toBeLessThanOrEqual(80);
        const kept = text.split(/\s+/).filter((each) => !["", "-", "####"].includes(each));
        expect(kept).toEqual(Array.from({ length: blocks.length - left }, () => words).flat());
      }),
    );
  });
});
