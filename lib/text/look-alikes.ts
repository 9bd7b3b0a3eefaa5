/** Pairs of a letter of Cyrillic or Greek and the Latin one that it looks like, capitals and small ones each for itself. */
const CYRILLIC = "АAВBЕEЁËЅSІIЇÏЈJКKМMНHОOРPСCТTУYҮYХXҺhӘƏӨƟҒFԚQԜWаaеeёëѕsіiїïјjкkоoрpсcуyүyхxһhәəөɵԁdԛqԝw";
const GREEK = "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaγyιiκkνvοoρpυuχxϲcϳj";

/** Characters of the table are letters of one code unit each. */
const pairsOf = (table: string) => (table.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
const LATIN_FOR = new Map([...pairsOf(CYRILLIC), ...pairsOf(GREEK)]);

/** A text by what its letters look like: equal for two texts that nobody can tell apart, though their letters differ. */
export function lookOf(text: string): string {
  return Array.from(text.normalize("NFKC"), (sign) => LATIN_FOR.get(sign) ?? sign)
    .join("")
    .normalize("NFC");
}

export const SCRIPTS = ["latin", "cyrillic", "greek"] as const;
/** The scripts whose letters are taken for one another. */
export type Script = (typeof SCRIPTS)[number];

const LETTERS: Record<Script, RegExp> = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  greek: /\p{Script=Greek}/gu,
};

/** The scripts in which a text is written, the one of most letters first; of as many, Latin before the others. */
export function scriptsOf(text: string): Script[] {
  const count = (script: Script) => text.match(LETTERS[script])?.length ?? 0;
  return SCRIPTS.filter((script) => count(script) > 0).sort((one, other) => count(other) - count(one));
}

/** A letter that stands among letters of another script. */
export type StrayLetter = { letter: string; script: Script };

/** The first letter of a script in which fewer letters of the text are; null where all are of one script. */
export function strayLetter(text: string): StrayLetter | null {
  const [, script] = scriptsOf(text);
  const letter = script && text.match(LETTERS[script])?.[0];
  return letter === undefined || script === undefined ? null : { letter, script };
}

/** Judges an e-mail address by its parts between dots and @: each may be of a script of its own. */
export function strayLetterInAddress(address: string): StrayLetter | null {
  for (const part of address.split(/[.@]/u)) {
    const found = strayLetter(part);
    if (found) return found;
  }
  return null;
}

/** Finds, among codes, the one that looks like a code and is another one. */
export function alikeAmong(codes: readonly string[]): (code: string) => string | undefined {
  const byLook = new Map(codes.map((code) => [lookOf(code), code]));
  return (code) => {
    const found = byLook.get(lookOf(code));
    return found === code ? undefined : found;
  };
}
