import type { PrincipleId } from "../instrument/schema";

/** Sections of the article that are about a country. */
const COUNTRIES = ["norway", "singapore", "uk", "finland", "kazakhstan"];

/** The place that tells of a statement, behind the language: that of its country, or else of the card's principle. */
export function knowledgePath({ id, section }: { id: string; section: string }, principleId: PrincipleId): string {
  return COUNTRIES.includes(section) ? `/knowledge/countries#${id}` : `/knowledge/principles#${principleId}`;
}
