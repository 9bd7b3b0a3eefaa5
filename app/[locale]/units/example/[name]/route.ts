import { isLocale } from "@/lib/instrument/locales";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { fileResponse } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";
import { permitted } from "@/server/platform/visitor-guards";

const FORMATS = ["csv", "xlsx"] as const;

/** An example of a file to import: units.csv, units.xlsx, people.csv, people.xlsx. */
export const GET = permitted.route(
  "[locale]/units/example/[name]/route.ts GET",
  async ({ params: { locale, name } }) => {
    const [stem, extension] = name.split(".");
    const file = IMPORT_FILES.find((known) => known === stem);
    const format = FORMATS.find((known) => known === extension);
    if (!isLocale(locale) || !file || !format) return new Response("Not found", { status: 404 });
    const content = await makeInThread(() => ({ kind: "example", format, file, locale }));
    return fileResponse({ name: file, format, content });
  },
);
