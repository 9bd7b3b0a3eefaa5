import { NAMESAKE_CHOICES, type NamesakeChoice } from "@/lib/organisation/staff-import/import-facts";

const ALL = "namesakes";
const EACH = /^namesake-(\d{1,9})$/;

/** The names of the fields: of one by its ordinal, and of all of whom nothing else is said. */
export const namesakeField = (ordinal: number | null) => (ordinal === null ? ALL : `namesake-${String(ordinal)}`);

const choiceIn = (value: FormDataEntryValue | null) => NAMESAKE_CHOICES.find((choice) => choice === value) ?? null;

/** What a form says of people of the same name: of all, and of each by their ordinal. */
export function readNamesakes(form: FormData): {
  all: NamesakeChoice | null;
  single: ReadonlyMap<number, NamesakeChoice>;
} {
  const single = [...form].flatMap(([name, value]): [number, NamesakeChoice][] => {
    const [, ordinal] = EACH.exec(name) ?? [];
    const choice = choiceIn(value);
    return ordinal === undefined || choice === null ? [] : [[Number(ordinal), choice]];
  });
  return { all: choiceIn(form.get(ALL)), single: new Map(single) };
}
