import { isLocale } from "@/lib/instrument/locales";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { exampleCsv, exampleXlsx } from "@/server/organisation/staff-import/example-file";
import { permitted } from "@/server/platform/visitor-guards";

const FORMATS = {
  csv: { type: "text/csv; charset=utf-8", make: exampleCsv },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", make: exampleXlsx },
} as const;

const isFormat = (name: string): name is keyof typeof FORMATS => name in FORMATS;

/** An example of a file to import: units.csv, units.xlsx, people.csv, people.xlsx. */
export const GET = permitted.route(
  "[locale]/units/example/[name]/route.ts GET",
  async ({ params: { locale, name } }) => {
    const [stem, format = ""] = name.split(".");
    const file = IMPORT_FILES.find((known) => known === stem);
    if (!isLocale(locale) || file === undefined || !isFormat(format)) return new Response("Not found", { status: 404 });
    const { type, make } = FORMATS[format];
    return new Response(Buffer.from(await make(file, locale)), {
      headers: { "content-type": type, "content-disposition": `attachment; filename="${file}.${format}"` },
    });
  },
);
