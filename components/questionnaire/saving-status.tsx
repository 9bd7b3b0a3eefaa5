import type { Saving } from "./use-autosave";

/** `offline` and `offlineOne` are what is said while answers wait; {count} is put in here, plurals by the language. */
export type SavingTexts = {
  inert: string;
  waiting: string;
  saving: string;
  saved: string;
  busy: string;
  refused: string;
  /** By CLDR plural category of the number of answers waiting. */
  offline: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
};

type Props = {
  saving: Saving;
  step: { number: number; of: number };
  progress: string;
  texts: SavingTexts;
  locale: string;
};

function statusText({ state, waiting }: Saving, texts: SavingTexts, locale: string): string {
  if (state !== "offline") return texts[state];
  const text = texts.offline[new Intl.PluralRules(locale).select(waiting)] ?? texts.offline.other ?? "";
  return text.replace("{count}", String(waiting));
}

/** Sticks to the top of the page: how far the person is, and whether what they answered is saved. */
export function SavingStatus({ saving, step, progress, texts, locale }: Props) {
  const isTrouble = ["offline", "busy", "refused"].includes(saving.state);
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-6 border-b border-line bg-white/95 px-4 py-2.5 sm:-mx-6 sm:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 text-note">
        <span className="font-semibold">{progress}</span>
        <span
          role="status"
          data-state={saving.state}
          className={isTrouble ? "font-semibold text-danger" : "text-ink-soft"}
        >
          {statusText(saving, texts, locale)}
        </span>
      </div>
      <progress
        max={step.of}
        value={step.number}
        aria-label={progress}
        className="mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
