import { DifferenceInterval } from "./difference-interval";

type Interval = { value: number; low: number; high: number };
type Props = {
  caption: string;
  /** Means are texts, because some carry a date. `isSaid`: whether the verdict is more than that nothing can be seen. */
  rows: readonly {
    id: string;
    label: string;
    before: string;
    now: string;
    difference: Interval;
    verdict: string;
    isSaid: boolean;
    isTotal?: boolean;
  }[];
  texts: { label: string; before: string; now: string; difference: string; verdict: string };
  /** What the two sides of the picture mean. */
  sides: { lower: string; higher: string };
  formatValue: (points: number) => string;
  formatInterval: (interval: Interval) => string;
};

/** The picture ends at whole tens, the same on both sides and for all lines. */
const AXIS_STEP = 10;

const CELL = "py-2.5 ps-4 text-end tabular-nums narrow:p-0 narrow:text-start";

/** A number with its heading before it on small screens. */
function NumberCell({ heading, children }: { heading: string; children: string }) {
  return (
    <td className={CELL}>
      <span aria-hidden="true" className="me-2 text-sm text-ink-soft wide:hidden">
        {heading}
      </span>
      {children}
    </td>
  );
}

/** Differences of two means with their intervals on one axis, and what can be said of each: chart and table in one. */
export function DifferenceTable({ caption, rows, texts, sides, formatValue, formatInterval }: Props) {
  const widest = Math.max(...rows.flatMap(({ difference: { low, high } }) => [-low, high]));
  const reach = AXIS_STEP * Math.ceil(widest / AXIS_STEP);
  return (
    <table className="w-full border-collapse narrow:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-note text-ink-soft narrow:block">
        <tr className="border-b border-edge align-bottom narrow:block">
          <th scope="col" className="py-2 pe-4 text-start font-normal wide:w-[42%]">
            <span className="narrow:sr-only">{texts.label}</span>
            <span aria-hidden="true" className="mt-1 flex justify-between text-sm">
              <span>{`${formatValue(-reach)} · ${sides.lower}`}</span>
              <span>{`${sides.higher} · ${formatValue(reach)}`}</span>
            </span>
          </th>
          {[texts.before, texts.now, texts.difference].map((heading) => (
            <th key={heading} scope="col" className="py-2 ps-4 text-end font-normal narrow:sr-only">
              {heading}
            </th>
          ))}
          <th scope="col" className="w-[18%] py-2 ps-6 text-start font-normal narrow:sr-only">
            {texts.verdict}
          </th>
        </tr>
      </thead>
      <tbody className="narrow:block">
        {rows.map(({ id, label, before, now, difference, verdict, isSaid, isTotal = false }) => (
          <tr
            key={id}
            className={`align-top narrow:grid narrow:grid-cols-2 narrow:gap-x-4 narrow:gap-y-1 narrow:py-3 ${isTotal ? "border-t border-edge" : "border-b border-line"}`}
          >
            <th
              scope="row"
              className={`py-2.5 pe-4 text-start narrow:col-span-2 narrow:p-0 ${isTotal ? "" : "font-normal"}`}
            >
              {label}
              <span className="mt-1 block">
                <DifferenceInterval {...difference} reach={reach} />
              </span>
            </th>
            <NumberCell heading={texts.before}>{before}</NumberCell>
            <NumberCell heading={texts.now}>{now}</NumberCell>
            <td className={`${CELL} narrow:col-span-2`}>
              <span aria-hidden="true" className="me-2 text-sm text-ink-soft wide:hidden">
                {texts.difference}
              </span>
              <span className="font-semibold">{formatValue(difference.value)}</span>
              <span className="block text-sm whitespace-nowrap text-ink-soft narrow:ms-2 narrow:inline">
                {formatInterval(difference)}
              </span>
            </td>
            <td
              className={`py-2.5 ps-6 text-note/[1.5] narrow:col-span-2 narrow:p-0 ${isSaid ? "font-semibold" : "text-ink-soft"}`}
            >
              {verdict}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
