import type { UnitSummary } from "@/lib/organisation/unit-overview";
import { Table } from "../ui/table";

type Props = {
  units: readonly UnitSummary[];
  caption: string;
  headings: { name: string; code: string; people: string; children: string };
  hrefOf: (id: string) => string;
};

/** Units with what is below them; each name leads to its unit. */
export function UnitTable({ units, caption, headings, hrefOf }: Props) {
  return (
    <Table
      caption={caption}
      headings={[headings.name, headings.code, headings.people, headings.children]}
      numeric={[2, 3]}
      rows={units.map(({ id, name, code, people, unitsBelow }) => ({
        key: id,
        cells: [
          <a key="name" href={hrefOf(id)}>
            {name}
          </a>,
          code,
          people,
          unitsBelow,
        ],
      }))}
    />
  );
}
