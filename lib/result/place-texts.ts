import type { Words } from "../text/words";
import type { Place } from "./place-among";

/** The sentences on where an index stands in this organisation. */
export function placeTexts(words: Words) {
  return {
    lead: words("place.lead"),
    of: (place: Place | undefined): string | null => {
      if (!place) return null;
      return words("place.text", { low: place.lowPct, top: 100 - place.highPct });
    },
  };
}
