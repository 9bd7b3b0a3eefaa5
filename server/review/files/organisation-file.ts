import { principlesChart } from "@/lib/review/files/organisation-document";
import type { OrganisationReport } from "@/lib/review/views";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";
import { fileContext } from "./file-context";

/** The files of an organisation, by their names. */
const ORGANISATION_FILES = {
  "organisation.pdf": "pdf",
  "organisation.pptx": "pptx",
  "principles.svg": "svg",
  "principles.png": "png",
} as const;

export type OrganisationFileName = keyof typeof ORGANISATION_FILES;

export function isOrganisationFileName(name: string): name is OrganisationFileName {
  return Object.hasOwn(ORGANISATION_FILES, name);
}

/** A file about the organisation as a whole; null where it has no figures for it. */
export async function makeOrganisationFile(
  report: OrganisationReport,
  { name, ...wish }: FileWish & { name: OrganisationFileName },
): Promise<MadeFile | null> {
  const format = ORGANISATION_FILES[name];
  if (format === "svg" || format === "png") {
    const context = fileContext(report.campaign.instrumentVersion, wish.locale, wish.isSimulated);
    const chart = principlesChart(context, report);
    return (
      chart && { name: "principles", format, content: await makeInThread(() => ({ kind: "chart", format, chart })) }
    );
  }
  const content = await makeInThread(() => ({ kind: "organisation", format, report, wish }));
  return { name: "organisation", format, content };
}
