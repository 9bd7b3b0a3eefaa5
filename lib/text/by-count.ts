/** The text for this count among those by plural category, with the count in place of `{count}`. */
export function byCount(texts: Readonly<Record<string, string>>, count: number, locale: string): string {
  const text = texts[new Intl.PluralRules(locale).select(count)] ?? texts["other"] ?? "";
  return text.replace("{count}", String(count));
}
