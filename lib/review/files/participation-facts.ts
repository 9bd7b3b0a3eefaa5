import type { Participation } from "@/lib/campaign/participation-rate";
import { rateText } from "@/lib/text/people-text";
import type { Cell } from "./column";
import type { FileContext } from "./file-context";
import type { Measure } from "./measure";
import { peopleCell } from "./people-cell";

type ParticipationFact = {
  id: string;
  measure: Measure;
  cell: (context: FileContext, participation: Participation) => Cell;
};

/** What files say of participation: in the table of units as columns, in a report as facts. */
export const PARTICIPATION_FACTS: readonly ParticipationFact[] = [
  { id: "invited", measure: "invited", cell: (_, { invited }) => invited },
  { id: "answered", measure: "people", cell: (context, { answered }) => peopleCell(context, answered) },
  {
    id: "participation",
    measure: "text",
    cell: ({ words }, { rate }) => rateText(rate, (key, values) => words(`counts.${key}`, values)),
  },
];
