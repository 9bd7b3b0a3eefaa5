import encodeQR from "qr";
import type { QrPicture } from "@/lib/campaign/print-codes-form";

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const BORDER = 4;

/** Runs of dark modules in a row, each as a piece of a path. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  let from = 0;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] === true) continue;
    if (x > from) path += `M${String(from)} ${String(y)}h${String(x - from)}v1H${String(from)}z`;
    from = x + 1;
  }
  return path;
}

/** A text as a QR code that a phone reads; throws for one that is longer than any holds (some thousand signs). */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: BORDER });
  return { size: rows.length, path: rows.map(rowPath).join("") };
}
