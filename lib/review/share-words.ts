import type { Locale } from "../instrument/locales";
import { pctText } from "../text/share-text";
import type { Words } from "../text/words";
import type { ShownShare } from "./shown-share";

/** A share of a unit in words: "30 %", and "10 % or fewer" or "90 % or more" where it stands at a bound. */
export function shareInWords(words: Words, { value, cap }: Pick<ShownShare, "value" | "cap">, locale: Locale): string {
  const share = pctText(value, locale);
  return cap === null ? share : words(`review.share.${cap}`, { share });
}
