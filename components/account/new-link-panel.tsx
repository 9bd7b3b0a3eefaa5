import { useEffect, useRef } from "react";

/** A one-time link just made, and the e-mail of its account. */
export type NewLink = { url: string; email: string };
export type NewLinkTexts = { title: string; purpose: string; account: string; link: string };

/** Shows a link this one time; takes the focus when it appears. */
export function NewLinkPanel({ link, texts }: { link: NewLink; texts: NewLinkTexts }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [link]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="new-link"
      className="mt-8 max-w-[46rem] rounded-lg border border-line bg-accent-wash p-5"
    >
      <h2 id="new-link" className="text-lg">
        {texts.title}
      </h2>
      <p className="mt-2">{texts.purpose}</p>
      <dl className="mt-3 space-y-2">
        <div>
          <dt className="font-semibold">{texts.account}</dt>
          <dd>{link.email}</dd>
        </div>
        <div>
          <dt className="font-semibold">{texts.link}</dt>
          <dd>
            <code className="block rounded-md border border-edge bg-white px-3 py-2 font-mono break-all select-all">
              {link.url}
            </code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
