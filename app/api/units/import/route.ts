import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { type Locale, toLocale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { startImport } from "@/server/organisation/staff-import/imports";
import { MAX_FILE_MEGABYTES, type UploadError } from "@/server/organisation/staff-import/upload-limits";
import { permitted } from "@/server/platform/visitor-guards";

const MEGABYTE = 1024 * 1024;
/** Both files, and the little around them. */
const MAX_BODY_BYTES = (IMPORT_FILES.length * MAX_FILE_MEGABYTES + 1) * MEGABYTE;

/** 303: the browser asks for the page after the upload, and reloading it uploads nothing again. */
const lead = (locale: Locale, path: string) =>
  new Response(null, { status: 303, headers: { location: href(locale, path) } });

const sendBack = (locale: Locale, error: UploadError) => lead(locale, `/units/import?error=${error}`);

async function readFile(form: FormData, name: string): Promise<Uint8Array | null> {
  const file = form.get(name);
  // A form without a chosen file sends an empty one without a name.
  return file instanceof File && (file.size > 0 || file.name !== "") ? new Uint8Array(await file.arrayBuffer()) : null;
}

/**
 * Takes the files of an import: a form with `units`, `people` (files) and `locale`. It is no server action, because
 * those take small bodies only. Other sites cannot use it: they are not sent the session's cookie.
 */
export const POST = permitted.route("api/units/import/route.ts POST", async ({ request, person: actor }) => {
  const asked = toLocale(new URL(request.url).searchParams.get("locale") ?? "");
  const length = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (!(length <= MAX_BODY_BYTES)) return sendBack(asked, "too-large");
  // Whatever is no form has no files.
  const form = await request.formData().catch(() => new FormData());
  const files = { units: await readFile(form, "units"), people: await readFile(form, "people") };
  if (files.units === null && files.people === null) return sendBack(asked, "no-file");
  const sizes = [files.units?.length ?? 0, files.people?.length ?? 0];
  if (sizes.some((bytes) => bytes > MAX_FILE_MEGABYTES * MEGABYTE)) return sendBack(asked, "too-large");
  const id = await startImport(database(), files, actor.id, database().now());
  return id === null ? sendBack(asked, "busy") : lead(asked, `/units/import/${id}`);
});
