import { createHash } from "node:crypto";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { instrument } from "@/lib/instrument/testing-instrument";
import { SMALLEST_GROUPS } from "@/lib/policy/privacy";
import { ONLINE, type Quality } from "@/lib/release/figures";
import { canonicalJson, newSalt, publicationHash } from "../publication-hash";
import { drawIndices, randomFrom } from "./testing-draws";
import { INDEX_VALUES } from "./testing-shown";

/** What is published of a campaign of ten, of whom one has so many points in P1: the victim is one of twelve such campaigns. */
function publicationWith(victim: number, points: number): Parameters<typeof publicationHash>[1] {
  const known = drawIndices(randomFrom(100 + victim), 9);
  const steps = [...known, 6.25 * points].map((index) => index * 12);
  const [sum, squares] = [steps, steps.map((each) => each ** 2)].map((each) =>
    each.reduce((total, value) => total + value, 0),
  );
  const numbers = { P1: { n: 10, sum: sum ?? 0, squares: squares ?? 0 } };
  const group = { ...{ table: "index" as const, unitId: "u", origin: ONLINE, people: 10, invited: 13 } };
  const scales = Object.fromEntries([...PRINCIPLE_IDS, "scenarios"].map((id) => [id, null])) as Quality["scales"];
  return {
    smallestGroups: SMALLEST_GROUPS,
    quality: { scales, setAside: 0 },
    groups: [{ ...group, coveredUnitIds: ["u"], columns: { numbers, counts: {} } }],
    units: [],
  };
}

type Publication = ReturnType<typeof publicationWith>;

/**
 * Knows all but one of a campaign and tries the seventeen values of the last against the published hash: for how many
 * of 12 victims is the right one confirmed?
 */
export function guessedHashes(): { before: number; today: number } {
  const campaign = { id: "c", instrumentVersion: instrument.version };
  const victims = Array.from({ length: 12 }, (_, i) => i);
  const confirmed = (publish: (publication: Publication) => string, attempt: (publication: Publication) => string) =>
    victims.filter((victim) => {
      const published = publish(publicationWith(victim, victim % 17));
      const fitting = INDEX_VALUES.filter((__, points) => attempt(publicationWith(victim, points)) === published);
      return fitting.length === 1 && fitting[0] === INDEX_VALUES[victim % 17];
    }).length;
  const unsalted = (publication: Publication) =>
    createHash("sha256")
      .update(canonicalJson({ ...campaign, ...publication }))
      .digest("hex");
  return {
    before: confirmed(unsalted, unsalted),
    // The attacker knows how it is made and has to do without the salt.
    today: confirmed(
      (publication) => publicationHash(campaign, publication, newSalt()),
      (publication) => publicationHash(campaign, publication, ""),
    ),
  };
}
