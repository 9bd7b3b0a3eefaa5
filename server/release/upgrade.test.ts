import { afterAll, expect, it } from "vitest";
import { findCampaign, listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findInvitation, listInvited } from "@/db/queries/personal/invitation";
import { findResponse, findScore } from "@/db/queries/personal/response";
import { findRelease } from "@/db/queries/published/released";
import { answerRules, fieldRule } from "@/lib/response/answers";
import { INSTRUMENT_VERSIONS, instrumentOf } from "@/lib/instrument/catalogue";
import { closeCampaigns } from "../campaign/close-campaigns";
import { beginSignedIn } from "../invitation/begin";
import { openEarlierDatabase } from "../platform/testing-earlier-version";
import { type GivenAnswer, saveAnswers } from "../response/save-answers";
import { submitResponse } from "../response/submit";
import { releaseCampaigns } from "./release-campaigns";
import { verifyRelease } from "./verify-release";

const FIRST = "1.0.0";
const DURING = new Date("2026-12-01T00:00:00Z");

const { db, remove } = await openEarlierDatabase();
afterAll(remove);

/** The first option everywhere, on the questionnaire as the campaign was planned. */
const firstOptions = (): GivenAnswer[] =>
  [...answerRules(instrumentOf(FIRST))].map(([id, rule]) => {
    const { options, isMultiple } = fieldRule(id, rule);
    const [first = ""] = options;
    return { id, value: isMultiple ? [first] : first, ageMs: 0 };
  });

it("a campaign that was open before the upgrade is answered and released on the version it was planned with", async () => {
  expect(INSTRUMENT_VERSIONS.at(-1)).not.toBe(FIRST);
  const [campaign] = await listCampaignsOpenAt(db.read, DURING);
  expect(campaign).toMatchObject({ instrumentVersion: FIRST });
  const { id = "", closesAt = DURING } = campaign ?? {};

  const invited = await listInvited(db.read, id);
  let responseId: string | null = null;
  for (const each of invited) {
    const invitation = await findInvitation(db.read, each.id);
    if (invitation?.responseId !== null) continue;
    responseId = await beginSignedIn(db, invitation, DURING);
    break;
  }
  const response = (await findResponse(db.read, responseId ?? ""))!;
  expect(response.instrumentVersion).toBe(FIRST);
  expect(await saveAnswers(db, response, firstOptions(), DURING)).toEqual({ ok: true });
  expect(await submitResponse(db, response.id, DURING, "kk")).toEqual({ ok: true });
  expect(await findScore(db.read, response.id)).toMatchObject({ p1: 0, obstacles: 1 });

  const after = new Date(closesAt.getTime() + 60_000);
  while (await closeCampaigns.run(db, after));
  const release = releaseCampaigns();
  while (await release.run(db, after));
  expect(await findCampaign(db.read, id)).toMatchObject({ instrumentVersion: FIRST });
  expect((await findRelease(db.read, id))?.releasedAt).toEqual(after);
  expect(await verifyRelease(db.read, id)).toEqual({ ok: true, verdict: "matches" });
});
