import type { ReactNode } from "react";
import { HereMark, NationalMark, TwoShares } from "./two-shares";

type Share = { value: number; low: number; high: number };
type Props = {
  caption: string;
  rows: readonly { id: string; label: string; here: Share & { text: string }; national: Share; verdict: string }[];
  maxPct: number;
  texts: {
    answer: string;
    here: string;
    nationally: string;
    verdict: string;
    source: string;
    markHere: string;
    markNational: string;
    intervals: string;
  };
  /** Where the national figures come from, on this page. */
  sourceHref: string;
  formatNational: (share: Share) => string;
  formatInterval: (share: Share) => string;
  formatNationalInterval: (share: Share) => string;
};

const SOURCE_LINK =
  "no-print flex min-h-6 items-center justify-end text-sm text-accent underline decoration-1 underline-offset-[0.2em] narrow:justify-start";

/** The marks of the chart and what they stand for. */
function Legend({ texts }: Pick<Props, "texts">) {
  const sign = (mark: ReactNode, name: string) => (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" width="14" height="14">
        {mark}
      </svg>
      {name}
    </span>
  );
  return (
    <p className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-note text-ink-soft">
      {sign(<HereMark x={7} y={7} />, texts.markHere)}
      {sign(<NationalMark x={7} y={7} />, texts.markNational)}
      <span>{texts.intervals}</span>
    </p>
  );
}

/** A share with its interval below; on small screens with its heading. */
function ShareCell({
  heading,
  share,
  interval,
  link,
}: {
  heading: string;
  share: string;
  interval: string;
  link?: ReactNode;
}) {
  return (
    <td className="py-3 ps-4 text-end whitespace-nowrap tabular-nums narrow:whitespace-normal narrow:p-0 narrow:text-start">
      <span aria-hidden="true" className="block text-sm text-ink-soft wide:hidden">
        {heading}
      </span>
      <span className="block font-semibold whitespace-normal">{share}</span>
      <span className="block text-sm whitespace-nowrap text-ink-soft">{interval}</span>
      {link}
    </td>
  );
}

/** Shares of a unit beside the national ones, with what can be said of each difference: chart and table in one. */
export function ComparisonTable(props: Props) {
  const { caption, rows, maxPct, texts, sourceHref, formatNational, formatInterval, formatNationalInterval } = props;
  return (
    <>
      <Legend texts={texts} />
      <table className="w-full border-collapse narrow:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-note text-ink-soft narrow:sr-only">
          <tr className="border-b border-edge align-bottom">
            <th scope="col" className="py-2 text-start font-normal">
              {texts.answer}
            </th>
            <th scope="col" className="py-2 ps-4 text-end font-normal">
              {texts.here}
            </th>
            <th scope="col" className="py-2 ps-4 text-end font-normal">
              {texts.nationally}
            </th>
            <th scope="col" className="w-[32%] py-2 ps-6 text-start font-normal">
              {texts.verdict}
            </th>
          </tr>
        </thead>
        <tbody className="narrow:block">
          {rows.map(({ id, label, here, national, verdict }) => (
            <tr
              key={id}
              className="border-b border-line align-top narrow:grid narrow:grid-cols-2 narrow:gap-x-4 narrow:gap-y-2 narrow:py-4"
            >
              <th
                scope="row"
                className="w-[38%] py-3 text-start font-normal narrow:col-span-2 narrow:w-auto narrow:p-0"
              >
                {label}
                <span className="mt-2 block">
                  <TwoShares here={here} national={national} maxPct={maxPct} />
                </span>
              </th>
              <ShareCell heading={texts.here} share={here.text} interval={formatInterval(here)} />
              <ShareCell
                heading={texts.nationally}
                share={formatNational(national)}
                interval={formatNationalInterval(national)}
                link={
                  <a href={sourceHref} className={SOURCE_LINK}>
                    {texts.source}
                    <span className="sr-only">: {label}</span>
                  </a>
                }
              />
              <td className="py-3 ps-6 text-note/[1.5] narrow:col-span-2 narrow:p-0">{verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
