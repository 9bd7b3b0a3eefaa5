import type { Locale } from "@/lib/instrument/locales";
import type { UnitSummary } from "@/lib/organisation/unit-overview";
import { countText } from "@/lib/text/number-text";
import { Table } from "../ui/table";

type Props = {
  locale: Locale;
  units: readonly UnitSummary[];
  caption: string;
  headings: { name: string; code: string; people: string; children: string };
  hrefOf: (id: string) => string;
};

/** Units with what is below them; each name leads to its unit. */
export function UnitTable({ locale, units, caption, headings, hrefOf }: Props) {
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
          countText(people, locale),
          unitsBelow,
        ],
      }))}
    />
  );
}
