import { differenceReach } from "@/lib/review/difference-reach";
import { DifferenceInterval } from "./difference-interval";

type Interval = { value: number; low: number; high: number };
type Props = {
  caption: string;
  /** Means are texts, because some carry a date. `isSaid`: whether the verdict is more than that nothing can be seen. */
  rows: readonly {
    id: string;
    label: string;
    here: string;
    other: string;
    difference: Interval;
    verdict: string;
    isSaid: boolean;
    isTotal?: boolean;
  }[];
  texts: { label: string; here: string; other: string; difference: string; verdict: string };
  /** What the two sides of the picture mean. */
  sides: { lower: string; higher: string };
  formatValue: (points: number) => string;
  formatInterval: (interval: Interval) => string;
};

/** A number, with its heading before it where the row is a card. */
function NumberCell({ heading, children }: { heading: string; children: string }) {
  return (
    <td className="number">
      <span aria-hidden="true" className="card-heading">
        {heading}
      </span>
      {children}
    </td>
  );
}

/**
 * Differences of two means with their intervals on one axis, and what can be said of each: chart and table in one. Where
 * there is no room for all columns, or letters are enlarged, a row is a card.
 */
export function DifferenceTable({ caption, rows, texts, sides, formatValue, formatInterval }: Props) {
  const reach = differenceReach(rows.map(({ difference }) => difference));
  return (
    <div className="beside">
      <table className="difference-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col" className="number">
              {texts.here}
            </th>
            <th scope="col" className="number">
              {texts.other}
            </th>
            <td aria-hidden="true" className="picture">
              <span className="flex justify-between gap-2">
                <span>{sides.lower}</span>
                <span>{sides.higher}</span>
              </span>
            </td>
            <th scope="col" className="number">
              {texts.difference}
            </th>
            <th scope="col">{texts.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, here, other, difference, verdict, isSaid, isTotal = false }) => (
            <tr key={id} className={isTotal ? "total" : ""}>
              <th scope="row">{label}</th>
              <NumberCell heading={texts.here}>{here}</NumberCell>
              <NumberCell heading={texts.other}>{other}</NumberCell>
              <td aria-hidden="true" className="picture">
                <DifferenceInterval {...difference} reach={reach} />
              </td>
              <td className="number difference">
                <b className="font-semibold">{formatValue(difference.value)}</b>{" "}
                <span className="text-sm text-ink-soft">{formatInterval(difference)}</span>
              </td>
              <td className={`verdict ${isSaid ? "font-semibold" : "text-ink-soft"}`}>{verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
