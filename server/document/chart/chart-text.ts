import { create, type Font } from "fontkit";
import { type FontName, fontFile } from "../pdf/fonts";

/** Text of a chart; sizes in pixels. */
export type ChartStyle = { font: FontName; size: number; ink: string };

const loaded = new Map<FontName, Font>();

function fontOf(name: FontName): Font {
  const known = loaded.get(name);
  if (known) return known;
  const font = create(fontFile(name));
  if (!("layout" in font)) throw new Error("The file of a font holds several.");
  loaded.set(name, font);
  return font;
}

const scaleOf = (font: Font, { size }: ChartStyle) => size / font.unitsPerEm;

/** How wide a text is on one line, in pixels; letter by letter, which is a hundred times faster than as it is set. */
export function chartTextWidth(text: string, style: ChartStyle): number {
  const font = fontOf(style.font);
  const letters = Array.from(text, (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth);
  return letters.reduce((sum, width) => sum + width, 0) * scaleOf(font, style);
}

/** A text in lines that fit a width, broken between words; a longer word has a line of its own. */
export function chartLines(text: string, style: ChartStyle, width: number): string[] {
  return text.split("\n").flatMap((part) => {
    const lines: string[] = [];
    for (const word of part.split(" ")) {
      const last = lines.at(-1);
      const joined = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && chartTextWidth(joined, style) <= width) lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    return lines;
  });
}

/** The outlines of a text whose base line begins at a place, as the data of an SVG path. */
export function chartTextOutlines(text: string, style: ChartStyle, x: number, y: number): string {
  const font = fontOf(style.font);
  const scale = scaleOf(font, style);
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  return glyphs
    .map((glyph, i) => {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[i] ?? {};
      // A font counts upwards, a picture downwards.
      const outline = glyph.path.transform(scale, 0, 0, -scale, pen + xOffset * scale, y - yOffset * scale);
      pen += xAdvance * scale;
      return outline.toSVG();
    })
    .join("");
}
