/** A paper's headings, each with the number of steps in the list below it: "§4.9", "The release". */
export type Sections = ReadonlyMap<string, number>;

export type Papers = { measurement: Sections; architecture: Sections };

/** What is read for references; a paper's own text may name its sections without the paper. */
export type Source = { name: string; text: string };

const FENCED = /^```.*?^```$/gms;

/** The headings of a paper in Markdown: by their number where they have one, otherwise by their title. */
export function sectionsOf(markdown: string): Sections {
  const [, ...parts] = markdown.replace(FENCED, "").split(/^#{1,4} /m);
  return new Map(
    parts.map((part) => {
      const [title = ""] = part.split("\n", 1);
      const number = /^\d+(\.\d+)?/.exec(title)?.[0];
      return [number === undefined ? title : `§${number}`, [...part.matchAll(/^\d+\. /gm)].length];
    }),
  );
}

const MEASUREMENT = /measurement\.md (§\d+(?:\.\d+)?(?:(?:, |–)§\d+(?:\.\d+)?)*)/g;
const ARCHITECTURE = /architecture\.md, "([^"]+)"(?:, (\d+)(?:–(\d+))?)?/g;
const DECISION = /docs\/decisions\/(\d[\w-]*\.md)/g;
const SECTION = /§\d+(?:\.\d+)?/g;

/** Lines of a comment or a paragraph as one, so that a reference may run over two of them. */
const joined = (text: string) => text.replace(/\n\s*(\*(?!\/)|\/\/)?\s*/g, " ");

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

function missingSections(text: string, { measurement }: Papers): string[] {
  const named = found(text, MEASUREMENT).flatMap(([, list = ""]) => found(list, SECTION).map(([section]) => section));
  return named.filter((section) => !measurement.has(section)).map((section) => `measurement.md has no ${section}`);
}

function missingTitles(text: string, { architecture }: Papers): string[] {
  return found(text, ARCHITECTURE).flatMap(([, title = "", from, to]) => {
    const steps = architecture.get(title);
    if (steps === undefined) return [`architecture.md has no "${title}"`];
    const last = Number(to ?? from ?? 0);
    return last > steps ? [`architecture.md, "${title}" has no step ${String(last)}`] : [];
  });
}

function missingDecisions(text: string, decisions: ReadonlySet<string>): string[] {
  const named = found(text, DECISION).map(([, file = ""]) => file);
  return named.filter((file) => !decisions.has(file)).map((file) => `there is no docs/decisions/${file}`);
}

/** Sections without their paper, and in code a paper without a section. */
function incomplete({ name, text }: Source, { measurement }: Papers): string[] {
  const rest = text.replace(MEASUREMENT, "").replace(ARCHITECTURE, "");
  const sections = found(rest, /§(\d+(?:\.\d+)?)?/g).map(([section]) => section);
  const isProse = name.endsWith(".md");
  const papers = isProse ? [] : found(rest, /(measurement|architecture)\.md/g).map(([paper]) => paper);
  const unnamed = name === "docs/measurement.md" ? sections.filter((section) => !measurement.has(section)) : sections;
  return [
    ...unnamed.map((section) => `${section}: write "measurement.md ${section}"`),
    ...papers.map((paper) => `${paper}: say which section`),
  ];
}

/** What is wrong with the references to papers and decisions in a text; each complaint begins with the file's name. */
export function complaintsAbout(source: Source, papers: Papers, decisions: ReadonlySet<string>): string[] {
  const text = joined(source.text);
  return [
    ...missingSections(text, papers),
    ...missingTitles(text, papers),
    ...missingDecisions(text, decisions),
    ...incomplete({ ...source, text }, papers),
  ].map((complaint) => `${source.name}: ${complaint}`);
}
