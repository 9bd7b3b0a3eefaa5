import { type SeedOrganisation, seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { confirmCampaign } from "../campaign/confirm";
import { createDraft } from "../campaign/drafts";
import { openCampaigns } from "../campaign/open-campaigns";
import { planFor } from "../campaign/testing-plan";

const HOUR_MS = 60 * 60 * 1000;

/** A ministry with a department and its division. */
const ORGANISATION: SeedOrganisation = {
  units: [
    { id: "ministry" },
    { id: "department", parentId: "ministry", name: "Department of Reports", people: 3 },
    { id: "division", parentId: "department", people: 2 },
    { id: "elsewhere" },
  ],
};

type Times = { opensAt: Date; closesAt: Date };

/** Seeds an organisation and opens a campaign of its unit `ministry`. Returns the campaign's id. */
export async function openTestCampaign(
  db: Database,
  { opensAt, closesAt }: Times,
  organisation: SeedOrganisation = ORGANISATION,
): Promise<string> {
  await seedOrganisation(db, organisation);
  const before = new Date(opensAt.getTime() - HOUR_MS);
  const plan = planFor(["ministry"], {
    opensAt,
    closesAt,
    title: { kk: "Бағалау-2026", ru: "Оценка-2026", en: "Assessment 2026" },
    message: { kk: "Құрметті әріптестер!", ru: "Уважаемые коллеги!", en: "Dear colleagues!" },
  });
  const saved = await createDraft(db, plan, "manager", before);
  if (!saved.ok) throw new Error(saved.reason.kind);
  await confirmCampaign(db, saved.id, "manager", before);
  while (await openCampaigns.run(db, opensAt));
  return saved.id;
}
