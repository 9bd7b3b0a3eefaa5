import { isLocale } from "@/lib/instrument/locales";
import { fileResponse } from "@/server/document/file-response";
import { ownResponseFile } from "@/server/response/guard";
import { makeOwnFile } from "@/server/response/own-file";

/** One's own answers and result as a file. */
export const GET = ownResponseFile.route(
  "[locale]/response/[id]/download/[format]/route.ts GET",
  async ({ params: { locale, format }, response }) => {
    const file = isLocale(locale) ? await makeOwnFile(response, format, locale) : null;
    return file ? fileResponse(file) : new Response("Not found", { status: 404 });
  },
);
