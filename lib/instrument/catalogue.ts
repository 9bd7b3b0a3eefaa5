import v100 from "./catalogue/1.0.0/instrument.json" with { type: "json" };
import v110 from "./catalogue/1.1.0/instrument.json" with { type: "json" };
import { type Instrument, instrumentSchema } from "./schema";

/** Every version that was ever answered, the newest last. Checked once when the module is loaded. */
const CATALOGUE: readonly Instrument[] = [v100, v110].map((version) => instrumentSchema.parse(version));

/** Versions of the instrument among which a campaign chooses, the newest last. */
export const INSTRUMENT_VERSIONS: readonly string[] = CATALOGUE.map(({ version }) => version);

/**
 * The instrument as it was in this version: a response, a campaign and a release keep theirs.
 * @throws Error for a version that is not in the catalogue.
 */
export function instrumentOf(version: string): Instrument {
  const found = CATALOGUE.find((instrument) => instrument.version === version);
  if (!found) throw new Error(`The instrument's version ${version} is not in the catalogue.`);
  return found;
}

/** What is asked outside a campaign, and shown to whoever has not begun. */
export function newestInstrument(): Instrument {
  const newest = CATALOGUE.at(-1);
  if (!newest) throw new Error("The catalogue is empty.");
  return newest;
}
