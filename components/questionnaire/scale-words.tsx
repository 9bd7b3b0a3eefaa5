import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";

type Props = { title: string; options: Instrument["scales"][number]["options"]; locale: Locale };

/** What each word of a scale means, folded. */
export function ScaleWords({ title, options, locale }: Props) {
  return (
    <details translate="no" className="mt-2 text-note">
      <summary className="flex min-h-11 cursor-pointer items-center text-accent underline decoration-1 underline-offset-[0.2em]">
        {title}
      </summary>
      <dl className="grid grid-cols-1 gap-x-4 gap-y-1 pb-2 @min-[20em]:grid-cols-[auto_1fr]">
        {options.map(({ value, label, hint }) => (
          <div key={value} className="contents">
            <dt className="font-semibold">{label[locale]}</dt>
            <dd className="text-ink-soft">{hint[locale]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
