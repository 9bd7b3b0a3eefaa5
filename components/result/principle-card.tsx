import type { MeasuredView, MissingView, PrincipleView } from "@/lib/result/respondent-result";
import { BandBar } from "../charts/band-bar";
import { LevelScale } from "../charts/level-scale";

export type MeasuredTexts = {
  /** The index in words for who cannot see the bar. */
  bar: (view: MeasuredView) => string;
  /** The levels that the band reaches, and its two numbers: "your answers fit Developing or Steady, 59–73". */
  band: (view: MeasuredView) => string;
};

type Level = { name: string; from: number; to: number };
type Props = {
  principle: PrincipleView;
  levels: readonly Level[];
  /** Where the index stands in this organisation, in words; null where that cannot be said. */
  place: string | null;
  texts: MeasuredTexts & {
    skipped: string;
    national: string;
    strength: Record<PrincipleView["benchmark"]["strength"], string>;
  };
};

/** One principle: its index with the band, and what the national survey can say about it. */
export function PrincipleCard({ principle, levels, place, texts }: Props) {
  const { name, definition, measured, warning, benchmark } = principle;
  return (
    <li className="keep-together border-t border-line py-7">
      <h3>{name}</h3>
      <p className="mt-0.5 max-w-text text-note text-ink-soft">{definition}</p>
      <div className="mt-4 grid gap-x-12 gap-y-5 md:grid-cols-[1fr_19rem] print:grid-cols-[1fr_16rem]">
        {"missing" in measured ? (
          <Missing view={measured} skipped={texts.skipped} />
        ) : (
          <div>
            <Measured view={measured} levels={levels} texts={texts} />
            {warning === null ? null : <p className="mt-2 max-w-[38rem] text-note font-semibold">{warning}</p>}
            {place === null ? null : <p className="mt-2 max-w-[38rem] text-note text-ink-soft">{place}</p>}
          </div>
        )}
        <div className="rounded-md bg-wash px-4 py-3 text-note/[1.5] print:border print:border-line">
          <p className="font-semibold">
            {texts.national} <span className="font-normal text-ink-soft">({texts.strength[benchmark.strength]})</span>
          </p>
          <p className="mt-1">{benchmark.text}</p>
        </div>
      </div>
    </li>
  );
}

/** Why there is no index, and the answers where these are shown instead. */
function Missing({ view: { missing, answers }, skipped }: { view: MissingView; skipped: string }) {
  return (
    <div className="max-w-[38rem]">
      <p className="font-semibold first-letter:uppercase">{missing}</p>
      {answers.length === 0 ? null : (
        <dl className="mt-2 space-y-2 text-note">
          {answers.map(({ id, statement, answer }) => (
            <div key={id}>
              <dt className="text-ink-soft">{statement}</dt>
              <dd>{answer ?? skipped}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** An index: the number, the level, the bar with its band, and both said in words. */
export function Measured({
  view,
  levels,
  texts,
}: {
  view: MeasuredView;
  levels: readonly Level[];
  texts: MeasuredTexts;
}) {
  return (
    <div className="max-w-[38rem]">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-3xl font-semibold tabular-nums">{Math.round(view.index)}</span>
        <span className="text-lg font-semibold">{view.level}</span>
        <span className="text-ink-soft">{texts.band(view)}</span>
      </p>
      <div className="mt-2">
        <BandBar
          index={view.index}
          band={view.band}
          cuts={levels.slice(1).map((level) => level.from)}
          label={texts.bar(view)}
        />
        <LevelScale levels={levels} />
      </div>
      <p className="mt-2 text-note">{view.meaning}</p>
    </div>
  );
}
