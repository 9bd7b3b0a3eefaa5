import { isLocale } from "@/lib/instrument/locales";
import { downloadCsv, downloadJson } from "@/server/response/download";
import { ownResponseFile } from "@/server/response/guard";

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** One's own answers and result as a file. */
export const GET = ownResponseFile.route(
  "[locale]/response/[id]/download/[format]/route.ts GET",
  async ({ params: { locale, format }, response }) => {
    const type = TYPES[format];
    if (!isLocale(locale) || type === undefined) return new Response("Not found", { status: 404 });
    const body = format === "csv" ? await downloadCsv(response, locale) : await downloadJson(response);
    return new Response(body, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="self-assessment.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
);
