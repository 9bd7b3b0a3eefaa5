import type { Instrument } from "@/lib/instrument/schema";
import type { Locale } from "@/lib/instrument/locales";

/** The name of a principle. */
export function principleName(instrument: Instrument, principleId: string, locale: Locale): string {
  return instrument.principles.find(({ id }) => id === principleId)?.name[locale] ?? principleId;
}

/** The wording of a statement or of a situation. */
export function itemText(instrument: Instrument, itemId: string, locale: Locale): string {
  const statement = instrument.behaviourItems.find(({ id }) => id === itemId)?.text;
  const situation = instrument.sjtItems.find(({ id }) => id === itemId)?.scenario;
  return (statement ?? situation)?.[locale] ?? itemId;
}
