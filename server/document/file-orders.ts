import type { Locale } from "@/lib/instrument/locales";
import type { Chart, PrintedDocument } from "@/lib/document/document";
import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";
import type { ChartFormat } from "@/lib/review/files/report-charts";
import type { StoredUnitRow } from "@/lib/review/files/unit-rows";
import type { Comparisons } from "@/lib/review/compare-unit";
import type { OrganisationReport } from "@/lib/review/views";
import type { CampaignFacts, UnitRef, UnitReport } from "@/lib/review/unit-report";
import type { loggableError } from "@/server/platform/loggable-error";

/** In which language a file about a campaign is wanted. `isSimulated`: its answers are an example's. */
export type FileWish = { locale: Locale; isSimulated: boolean };

/** All units in reach of a released campaign, as they are stored. `names`: of all its units, by id. */
export type StoredTables = {
  campaign: CampaignFacts;
  rows: readonly StoredUnitRow[];
  names: ReadonlyMap<string, UnitRef>;
};

/** What files about a campaign hold: all that may be shown to its reviewers, or what the organisation may publish. */
export type CampaignData = "tables" | "open-data";

/**
 * What the thread that makes files is told: plain data, read for somebody who may see it. The thread reads no database
 * and knows no settings.
 */
export type FileOrder =
  | { kind: "pdf"; document: PrintedDocument; locale: Locale }
  | { kind: "chart"; format: ChartFormat; chart: Chart }
  | { kind: "report"; format: "pdf" | "xlsx" | "csv"; report: UnitReport; beside: Comparisons; wish: FileWish }
  | { kind: "guide"; format: "pdf"; report: UnitReport; beside: Comparisons; wish: FileWish }
  | { kind: "organisation"; format: "pdf" | "pptx"; report: OrganisationReport; wish: FileWish }
  | { kind: "tables"; of: CampaignData; format: "xlsx" | "csv"; tables: StoredTables; wish: FileWish }
  | { kind: "codebook"; of: CampaignData; campaign: CampaignFacts; isSimulated: boolean }
  | { kind: "example"; format: "xlsx" | "csv"; file: ImportFile; locale: Locale };

/** What comes back. */
export type FileAnswer = { ok: true; content: Uint8Array } | ({ ok: false } & ReturnType<typeof loggableError>);
