"use client";

import { useParams } from "next/navigation";
import { BUTTON } from "@/components/ui/button";
import { toLocale } from "@/lib/instrument/locales";
import texts from "@/messages/error.json";

/** What nobody expected. The answers are safe: each was saved when it was given. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const text = texts[toLocale(locale)];
  return (
    <main className="mx-auto max-w-page px-4 py-16 sm:px-6">
      <h1>{text.title}</h1>
      <p className="mt-4 max-w-text text-lg text-ink-soft">{text.lead}</p>
      {error.digest === undefined ? null : (
        <p className="mt-4">
          {text.reference}: <code className="font-mono">{error.digest}</code>
        </p>
      )}
      <button type="button" className={`${BUTTON.primary} mt-8`} onClick={reset}>
        {text.again}
      </button>
    </main>
  );
}
