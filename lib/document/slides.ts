/** What slides are made of: texts, and charts with the numbers that they show. */

/** One row of numbers over the categories of a chart. */
export type ChartSeries = { name: string; values: readonly number[] };

/**
 * A chart of values from 0 to 100: a column for each value of `columns`, and dashes where the ends of its interval are.
 * `alt`: what it shows, for those who do not see it.
 */
export type SlideChart = {
  alt: string;
  categories: readonly string[];
  columns: readonly ChartSeries[];
  ends: readonly ChartSeries[];
};

/** A slide: its title, and below it lines of text, a table of two columns, or a chart with a line of text under it. */
export type Slide = { title: string } & (
  | { kind: "text"; paragraphs: readonly string[]; isNumbered: boolean; note: string }
  | { kind: "facts"; lead: string; rows: readonly (readonly [string, string])[]; note: string }
  | { kind: "chart"; chart: SlideChart; note: string }
);

/** Slides to show. */
export type SlideDeck = { title: string; footer: string; slides: readonly Slide[] };
