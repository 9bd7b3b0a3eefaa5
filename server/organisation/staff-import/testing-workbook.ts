import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

type Sheet = { name: string; state?: string; /** What stands in `worksheet`. */ xml: string };
type Workbook = {
  sheets: readonly Sheet[];
  /** Number formats, from style 1 on; style 0 has none. */
  formats?: readonly string[];
  sharedStrings?: string;
  is1904?: boolean;
};

export const escapeXml = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** A cell with a text of its own, as those that no program has saved again have it. */
export const textCell = (text: string, attributes = "") =>
  `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** Rows of texts, without a reference anywhere. */
export const rowsXml = (rows: readonly (readonly string[])[]) =>
  `<sheetData>${rows.map((cells) => `<row>${cells.map((cell) => textCell(cell)).join("")}</row>`).join("")}</sheetData>`;

const stylesXml = (formats: readonly string[]) =>
  `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${String(164 + i)}" formatCode="${escapeXml(code)}"/>`).join("")}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${String(164 + i)}"/>`).join("")}</cellXfs></styleSheet>`;

/** The parts of a workbook by their names, as XML. */
export function workbookParts(workbook: Workbook): Record<string, string> {
  const { sheets, formats = [], sharedStrings, is1904 = false } = workbook;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${String(i + 1)}"${state ? ` state="${state}"` : ""} r:id="rId${String(i + 1)}"/>`,
  );
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = [
    ...sheets.map((_, i) => relationship(`rId${String(i + 1)}`, "worksheet", `worksheets/sheet${String(i + 1)}.xml`)),
    relationship("rIdS", "styles", "styles.xml"),
    relationship("rIdT", "sharedStrings", "sharedStrings.xml"),
  ];
  return {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relationship("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? "1" : "0"}"/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relationships.join("")}</Relationships>`,
    "xl/styles.xml": stylesXml(formats),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sharedStrings ?? ""}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${String(i + 1)}.xml`,
        `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
  };
}

/** Parts as an archive. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

/** A workbook, part by part as it is told, so that it may be one that no program writes. */
export const workbookFile = (workbook: Workbook) => packed(workbookParts(workbook));

/** A workbook with one sheet. */
export const sheetFile = (xml: string, rest: Omit<Workbook, "sheets"> = {}) =>
  workbookFile({ ...rest, sheets: [{ name: "Sheet", xml }] });
