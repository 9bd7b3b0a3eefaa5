import { type ChartStyle, chartLines, chartTextOutlines, chartTextWidth } from "./chart-text";

/**
 * Whether letters are text, which programs can search, edit and read out, or outlines, which look the same where the
 * font is not installed.
 */
export type Letters = "text" | "outlines";

type Place = { x: number; y: number; width: number; align?: "start" | "end" | "middle" };

const LINE_HEIGHT = 1.35;
/** How far below the top of its line a letter stands, in parts of its size. */
const BASE = 1.02;

const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** A text inside an element or an attribute of XML. */
export const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** An element without content; numbers in pixels, to a hundredth. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => `${key}="${typeof value === "number" ? rounded(value) : escapeXml(value)}"`,
  );
  return `<${name} ${written.join(" ")}/>`;
}

/** The height of a text in a column. */
export function heightOf(text: string, style: ChartStyle, width: number): number {
  return chartLines(text, style, width).length * style.size * LINE_HEIGHT;
}

function lineElement(line: string, style: ChartStyle, x: number, y: number, letters: Letters): string {
  if (letters === "outlines") return element("path", { d: chartTextOutlines(line, style, x, y), fill: style.ink });
  const weight = style.font === "bold" ? "600" : "400";
  const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${rounded(style.size)}" font-weight="${weight}"`;
  return `<text ${place} fill="${style.ink}">${escapeXml(line)}</text>`;
}

/** A text in a column, from its top. */
export function writeLines(
  text: string,
  style: ChartStyle,
  { x, y, width, align = "start" }: Place,
  letters: Letters,
): string {
  return chartLines(text, style, width)
    .map((line, i) => {
      const left = { start: 0, middle: 0.5, end: 1 }[align] * (width - chartTextWidth(line, style));
      return lineElement(line, style, x + left, y + style.size * (BASE + i * LINE_HEIGHT), letters);
    })
    .join("");
}
