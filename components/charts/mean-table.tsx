import type { PeopleText } from "@/lib/text/people-text";
import { MeanInterval } from "./mean-interval";

type Shown = { value: number; low: number; high: number };
type Props = {
  caption: string;
  /** `people`: how many it is the mean of; null where that cannot be said in one number. */
  rows: readonly { id: string; label: string; mean: Shown | null; people: PeopleText | null; isTotal?: boolean }[];
  cuts: readonly number[];
  texts: { label: string; mean: string; interval: string; people: string; none: string };
};

/** Means on 0–100 with their 95 % intervals: chart and table in one. */
export function MeanTable({ caption, rows, cuts, texts }: Props) {
  return (
    <table className="w-full border-collapse narrow:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-note text-ink-soft narrow:sr-only">
        <tr className="border-b border-edge align-bottom">
          <th scope="col" className="py-2 pe-4 text-start font-normal">
            {texts.label}
          </th>
          <th scope="col" className="py-2 text-end font-normal">
            {texts.mean}
          </th>
          <th scope="col" className="w-24 py-2 ps-4 text-end font-normal">
            {texts.interval}
          </th>
          <th scope="col" className="w-28 py-2 ps-4 text-end font-normal">
            {texts.people}
          </th>
        </tr>
      </thead>
      <tbody className="narrow:block">
        {rows.map(({ id, label, mean, people, isTotal = false }) => (
          <tr
            key={id}
            className={`align-top narrow:grid narrow:grid-cols-[auto_1fr] narrow:py-2 ${isTotal ? "border-t border-edge font-semibold" : "border-b border-line"}`}
          >
            <th
              scope="row"
              className={`py-2.5 pe-4 text-start narrow:col-span-2 narrow:py-1 narrow:pe-0 ${isTotal ? "" : "font-normal"}`}
            >
              {label}
              {mean === null ? null : (
                <span className="mt-1 block">
                  <MeanInterval {...mean} cuts={cuts} />
                </span>
              )}
            </th>
            {mean === null ? (
              <td colSpan={3} className="py-2.5 text-end font-normal text-ink-soft narrow:p-0">
                {texts.none}
              </td>
            ) : (
              <>
                <td className="py-2.5 text-end text-lg/[1.4] font-semibold tabular-nums narrow:p-0">{mean.value}</td>
                <td className="py-2.5 ps-4 text-end whitespace-nowrap text-ink-soft tabular-nums narrow:p-0 narrow:ps-3 narrow:text-start">
                  <span aria-hidden="true" className="me-2 text-sm wide:hidden">
                    {texts.interval}
                  </span>
                  {`${String(mean.low)}–${String(mean.high)}`}
                </td>
                <td className="py-2.5 ps-4 text-end text-ink-soft tabular-nums narrow:col-span-2 narrow:p-0 narrow:text-start">
                  {people === null ? null : (
                    <>
                      <span aria-hidden="true" className="me-2 text-sm wide:hidden">
                        {texts.people}
                      </span>
                      {people}
                    </>
                  )}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
