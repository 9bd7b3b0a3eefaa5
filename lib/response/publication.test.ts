import { describe, expect, it } from "vitest";
import { isWithholdable, type Publication, publicationOf } from "./publication";

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const campaign = { closesAt: at(10), closedAt: null };
const submitted = { campaign, releasedAt: null, submittedAt: at(5), withheldAt: null };

describe("publicationOf", () => {
  it.each<[string, Parameters<typeof publicationOf>[0], number, Publication, boolean]>([
    ["outside any campaign", { ...submitted, campaign: null }, 5, "none", false],
    ["before the close", submitted, 9, "open", true],
    ["not submitted, before the close", { ...submitted, submittedAt: null }, 9, "open", true],
    ["withheld before the close", { ...submitted, withheldAt: at(6) }, 9, "withheld", true],
    ["withheld, after the publication", { ...submitted, withheldAt: at(6), releasedAt: at(11) }, 12, "withheld", false],
    ["from the close on", submitted, 10, "closing", false],
    ["closed early", { ...submitted, campaign: { ...campaign, closedAt: at(7) } }, 8, "closing", false],
    ["not submitted before the close", { ...submitted, submittedAt: null }, 10, "unsubmitted", false],
    ["published", { ...submitted, releasedAt: at(11) }, 12, "published", false],
  ])("%s", (_name, standing, day, publication, canChange) => {
    expect(publicationOf(standing, at(day))).toBe(publication);
    expect(isWithholdable(standing, at(day))).toBe(canChange);
  });
});
