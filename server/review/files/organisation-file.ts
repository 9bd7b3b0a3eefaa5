import { organisationDocument } from "@/lib/review/files/organisation-document";
import { organisationSlides } from "@/lib/review/files/organisation-slides";
import type { FileContext } from "@/lib/review/files/file-context";
import type { OrganisationReport } from "@/lib/review/views";
import type { MadeFile } from "@/server/document/file-response";
import { writePdf } from "@/server/document/pdf/write-pdf";
import { writePptx } from "@/server/document/pptx/write-pptx";
import { fileContext, type FileWish } from "./file-context";

type Make = (context: FileContext, report: OrganisationReport) => Promise<Buffer>;

/** The files of an organisation, by their names. */
const ORGANISATION_FILES = {
  "organisation.pdf": [
    "pdf",
    (context, report) => writePdf(organisationDocument(context, report), context.locale, context.words),
  ],
  "organisation.pptx": ["pptx", (context, report) => writePptx(organisationSlides(context, report), context.locale)],
} as const satisfies Record<string, readonly [MadeFile["format"], Make]>;

export type OrganisationFileName = keyof typeof ORGANISATION_FILES;

export function isOrganisationFileName(name: string): name is OrganisationFileName {
  return Object.hasOwn(ORGANISATION_FILES, name);
}

/** A file about the organisation as a whole. */
export async function makeOrganisationFile(
  report: OrganisationReport,
  { name, locale, isSimulated }: FileWish & { name: OrganisationFileName },
): Promise<MadeFile> {
  const [format, make] = ORGANISATION_FILES[name];
  const context = fileContext(report.campaign.instrumentVersion, locale, isSimulated);
  return { name: "organisation", format, content: await make(context, report) };
}
