import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/form/form-state";

type Made = NonNullable<FormState<string>["made"]>;
export type MadeTexts = { title: string; text: string; name: string; secret: string };

/** Shows this one time what a form has made; takes the focus when it appears. */
export function MadePanel({ made, texts }: { made: Made; texts: MadeTexts }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [made]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="made"
      className="my-8 max-w-figures rounded-lg border border-line bg-accent-wash p-5"
    >
      <h2 id="made" className="text-lg">
        {texts.title}
      </h2>
      <p className="mt-2">{texts.text}</p>
      <dl className="mt-3 space-y-2">
        <div>
          <dt className="font-semibold">{texts.name}</dt>
          <dd className="wrap-anywhere">{made.name}</dd>
        </div>
        {made.secret === null ? null : (
          <div>
            <dt className="font-semibold">{texts.secret}</dt>
            <dd>
              <code className="block rounded-md border border-edge bg-white px-3 py-2 font-mono break-all select-all">
                {made.secret}
              </code>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
