import { isLocale } from "@/lib/instrument/locales";
import { codebookCsv } from "@/server/response/codebook";
import { ownResponseFile } from "@/server/response/guard";

/** What each line of one's own files means, in the wording that was answered. */
export const GET = ownResponseFile.route(
  "[locale]/response/[id]/codebook/route.ts GET",
  ({ params: { locale }, response }) =>
    isLocale(locale)
      ? new Response(codebookCsv(response.instrumentVersion, locale), {
          headers: {
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": 'attachment; filename="self-assessment-codebook.csv"',
            "cache-control": "no-store",
          },
        })
      : new Response("Not found", { status: 404 }),
);
