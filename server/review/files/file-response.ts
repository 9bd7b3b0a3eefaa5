import type { Locale } from "@/lib/instrument/locales";

const TYPES = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const;

/** In which language a file is wanted. `isSimulated`: its answers are an example's. */
export type FileWish = { locale: Locale; isSimulated: boolean };

/** A file to download. */
export type MadeFile = { name: string; format: keyof typeof TYPES; content: Buffer };

/** Letters and digits of a code, for the name of a file; codes come from files, and may hold anything. */
export function safeName(code: string): string {
  return code
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** The answer to whoever asks for a file. */
export function fileResponse({ name, format, content }: MadeFile): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
