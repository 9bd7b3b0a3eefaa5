import type { OrganisationReport } from "@/lib/review/views";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";

/** The files of an organisation, by their names. */
const ORGANISATION_FILES = { "organisation.pdf": "pdf", "organisation.pptx": "pptx" } as const;

export type OrganisationFileName = keyof typeof ORGANISATION_FILES;

export function isOrganisationFileName(name: string): name is OrganisationFileName {
  return Object.hasOwn(ORGANISATION_FILES, name);
}

/** A file about the organisation as a whole. */
export async function makeOrganisationFile(
  report: OrganisationReport,
  { name, ...wish }: FileWish & { name: OrganisationFileName },
): Promise<MadeFile> {
  const format = ORGANISATION_FILES[name];
  const content = await makeInThread(() => ({ kind: "organisation", format, report, wish }));
  return { name: "organisation", format, content };
}
