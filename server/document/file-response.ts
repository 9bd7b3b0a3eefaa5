const TYPES = {
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
} as const;

/** A file to download. */
export type MadeFile = { name: string; format: keyof typeof TYPES; content: Buffer };

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
