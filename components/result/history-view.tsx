import { HistoryPicture, type HistorySeries } from "../charts/history-picture";

/** Results beside each other, in words and values that are ready to be shown. */
export type ShownHistory = {
  /** What has changed. */
  sentences: readonly string[];
  series: readonly HistorySeries[];
  /** How it was compared. */
  how: readonly string[];
};

type Props = {
  shown: ShownHistory;
  levels: readonly { name: string; from: number }[];
  texts: { each: string; axis: string; how: string; dot: string; band: string };
};

/** What has changed, then the results beside each other, then how far that can be trusted. */
export function HistoryView({ shown: { sentences, series, how }, levels, texts }: Props) {
  return (
    <>
      <div className="mt-4 max-w-text space-y-2">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <section className="mt-8">
        <h2>{texts.each}</h2>
        <p className="mb-2 max-w-text text-sm text-ink-soft">{texts.axis}</p>
        <HistoryPicture series={series} levels={levels} texts={texts} />
      </section>
      <section className="mt-8 max-w-text">
        <h2>{texts.how}</h2>
        {how.map((sentence) => (
          <p key={sentence} className="mt-2">
            {sentence}
          </p>
        ))}
      </section>
    </>
  );
}
