"use client";

import { useEffect, useRef } from "react";

type Props = {
  title: string;
  /** Another object for each try, so that the same mistake takes the focus again, and a new drawing does not. */
  attempt: object;
  errors: readonly { fieldId: string; message: string }[];
};

/** What has to be put right, each with a link to its field; takes the focus when it appears. */
export function ErrorSummary({ title, attempt, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-8 max-w-figures rounded-md border-2 border-danger bg-danger-wash px-5 py-4"
    >
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 space-y-1">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              className="inline-block min-h-6 font-semibold text-danger underline underline-offset-[0.2em]"
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
