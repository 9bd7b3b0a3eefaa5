import { posix } from "node:path";
import type { ReadingLimits } from "../reading-limits";
import type { Archive } from "./archive";
import { damaged, RefusedFile } from "./refused-file";
import { type Attributes, parseXml } from "./xml-part";

type Relationship = { type: string; part: string };
type ListedSheet = { name: string; isHidden: boolean; id: string };

/** Where the cells are, and what is needed to understand them; null where the workbook has no such part. */
export type Workbook = {
  sheet: { name: string; part: string };
  others: { name: string; isHidden: boolean }[];
  /** Days are counted from 1904 instead of 1900. */
  is1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
};

export const isTrue = (value: string | undefined) => value === "1" || value === "true" || value === "on";

/** The part that a relationship of another part points at. */
function targetOf(source: string, target: string): string {
  const path = target.startsWith("/") ? target : posix.join("/", posix.dirname(source), target);
  return posix.normalize(path).slice(1);
}

/** What a part (empty: the file itself) points at, by id; the type is the last word of its address. */
async function readRelationships(archive: Archive, source: string, limits: ReadingLimits) {
  const found = new Map<string, Relationship>();
  const part = posix.join(posix.dirname(source), "_rels", `${posix.basename(source)}.rels`);
  if (!archive.has(part)) return found;
  await parseXml(archive.read(part), limits, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || Id === undefined || Target === undefined || TargetMode === "External") return;
      found.set(Id, { type: Type?.split("/").at(-1) ?? "", part: targetOf(source, Target) });
    },
  });
  return found;
}

/** `r:id`, whatever the prefix is. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(":id"));
  return (key === undefined ? undefined : attributes[key]) ?? "";
}

async function readSheetList(archive: Archive, part: string, limits: ReadingLimits) {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  await parseXml(archive.read(part), limits, {
    open: (element, attributes) => {
      if (element === "workbookPr") is1904 = isTrue(attributes["date1904"]);
      if (element !== "sheet") return;
      const { name = "", state = "visible" } = attributes;
      sheets.push({ name, isHidden: state !== "visible", id: relationshipId(attributes) });
    },
  });
  return { sheets, is1904 };
}

/** Finds the first visible sheet of cells. Throws `RefusedFile`: not a workbook, or no such sheet in it. */
export async function readWorkbook(archive: Archive, limits: ReadingLimits): Promise<Workbook> {
  const ofFile = [...(await readRelationships(archive, "", limits)).values()];
  const part = ofFile.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!archive.has(part)) throw damaged();
  const relationships = await readRelationships(archive, part, limits);
  const { sheets, is1904 } = await readSheetList(archive, part, limits);
  const partOf = (wanted: string) => [...relationships.values()].find(({ type }) => type === wanted)?.part ?? null;
  // Sheets of charts have no cells.
  const withCells = sheets.filter(({ id }) => relationships.get(id)?.type === "worksheet");
  if (withCells.length === 0) throw damaged();
  const first = withCells.find(({ isHidden }) => !isHidden);
  if (!first) throw new RefusedFile({ reason: "no-sheet", limit: null });
  return {
    sheet: { name: first.name, part: relationships.get(first.id)?.part ?? "" },
    others: sheets.filter((sheet) => sheet !== first).map(({ name, isHidden }) => ({ name, isHidden })),
    is1904,
    sharedStrings: partOf("sharedStrings"),
    styles: partOf("styles"),
  };
}
