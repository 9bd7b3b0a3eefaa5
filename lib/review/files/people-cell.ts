import type { ShownPeople } from "@/lib/policy/shown-people";
import { peopleText } from "@/lib/text/people-text";
import type { Cell } from "./column";
import type { FileContext } from "./file-context";

/** A number of people in a cell: a number, words for fewer than 5, empty for none. */
export function peopleCell({ words }: FileContext, people: ShownPeople | null): Cell {
  if (people === null || people > 0) return people;
  return peopleText(people, (key, values) => words(`counts.${key}`, values));
}
