const DELIMITERS = [";", "\t", ","] as const;

/** The delimiter that stands most often in the titles. */
export function findDelimiter(text: string): string {
  const [titles = ""] = text.trimStart().split(/[\r\n]/, 1);
  const count = (delimiter: string) => titles.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
