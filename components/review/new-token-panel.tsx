import { useEffect, useRef } from "react";
import type { NewToken } from "@/lib/access/token-schema";

export type NewTokenTexts = { title: string; text: string; name: string; token: string };

/** Shows a token this one time; takes the focus when it appears. */
export function NewTokenPanel({ token, texts }: { token: NewToken; texts: NewTokenTexts }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [token]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="new-token"
      className="mt-8 max-w-[46rem] rounded-lg border border-line bg-accent-wash p-5"
    >
      <h2 id="new-token" className="text-lg">
        {texts.title}
      </h2>
      <p className="mt-2">{texts.text}</p>
      <dl className="mt-3 space-y-2">
        <div>
          <dt className="font-semibold">{texts.name}</dt>
          <dd className="wrap-anywhere">{token.name}</dd>
        </div>
        <div>
          <dt className="font-semibold">{texts.token}</dt>
          <dd>
            <code className="block rounded-md border border-edge bg-white px-3 py-2 font-mono break-all select-all">
              {token.secret}
            </code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
