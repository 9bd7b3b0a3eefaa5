import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/instrument/locales";
import type { Block, PrintedDocument } from "@/lib/document/document";
import type { Words } from "@/lib/text/words";
import { registerFonts } from "./fonts";
import { makeRoom, MARGIN, type Sheet, STYLES, writeText, widthOf } from "./page";
import { pictureHeight, writePicture } from "./picture-block";
import { tableStart, writeTable } from "./table-block";
import {
  headingHeight,
  listStart,
  paragraphHeight,
  termsStart,
  writeHeading,
  writeList,
  writeNotice,
  writeParagraph,
  writeTerms,
  writeTitle,
} from "./text-blocks";

/** The height of what must not be parted from the beginning of a block: a heading goes with what follows it. */
function startHeight(sheet: Sheet, blocks: readonly Block[], i: number): number {
  const block = blocks[i];
  const next = blocks[i + 1];
  switch (block?.kind) {
    case "heading":
      return headingHeight(sheet, block) + startHeight(sheet, blocks, i + 1);
    case "paragraph":
      return (
        paragraphHeight(sheet, block) +
        (next?.kind === "table" || next?.kind === "list" ? startHeight(sheet, blocks, i + 1) : 0)
      );
    case "table":
      return tableStart(sheet, block);
    case "list":
      return listStart(sheet, block);
    case "terms":
      return termsStart(sheet, block);
    case "picture":
      return pictureHeight(sheet, block);
    case "title":
    case "notice":
    case undefined:
      return 0;
  }
}

function writeBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case "title":
      writeTitle(sheet, block);
      break;
    case "heading":
      writeHeading(sheet, block);
      break;
    case "paragraph":
      writeParagraph(sheet, block);
      break;
    case "notice":
      writeNotice(sheet, block);
      break;
    case "list":
      writeList(sheet, block);
      break;
    case "terms":
      writeTerms(sheet, block);
      break;
    case "table":
      writeTable(sheet, block);
      break;
    case "picture":
      writePicture(sheet, block);
      break;
  }
}

/** What stands below each page: the document, and the page of how many. */
function writeFooters(sheet: Sheet, footer: string, words: Words): void {
  const { doc } = sheet;
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    // Text below the margin would begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN;
    doc.markContent("Artifact", { type: "Pagination" });
    const width = widthOf(sheet);
    doc.font("regular").fontSize(STYLES.small.size);
    doc.fillColor(STYLES.small.ink).text(footer, MARGIN, y, { width: width - 90, height: 10, ellipsis: true });
    const pageText = words("files.page", { page: i + 1, pages: count });
    writeText(sheet, pageText, STYLES.small, { x: MARGIN + width - 90, y, width: 90, align: "right" });
    doc.endMarkedContent();
  }
}

async function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// pdfkit knows this subset; its types do not know that yet.
const SUBSET: object = { subset: "PDF/UA" };

/** A document as PDF/UA-1 on A4, in greys. The same document makes the same bytes. */
export async function writePdf(
  { title, footer, blocks, madeAt }: PrintedDocument,
  locale: Locale,
  words: Words,
): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: "A4", margin: MARGIN, bufferPages: true, pdfVersion: "1.7", tagged: true, lang: locale },
    ...{ displayTitle: true, font: "", ...SUBSET },
    info: { Title: title, CreationDate: madeAt, ModDate: madeAt },
  });
  registerFonts(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const sheet = { doc, root };
  blocks.forEach((block, i) => {
    makeRoom(sheet, startHeight(sheet, blocks, i));
    writeBlock(sheet, block);
  });
  root.end();
  writeFooters(sheet, footer, words);
  doc.end();
  return bytesOf(doc);
}
