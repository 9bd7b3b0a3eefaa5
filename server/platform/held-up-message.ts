import type { Locale } from "@/lib/instrument/locales";
import { wordsIn } from "./words";

/** Said above a form that came back because nothing could be saved just then, with what was typed. */
export function heldUpMessage(locale: Locale): string {
  return wordsIn(locale)("busy.form");
}
