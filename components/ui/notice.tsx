import type { ReactNode } from "react";

const TONES = {
  info: "border-accent bg-accent-wash",
  caution: "border-notice bg-notice-wash",
  danger: "border-danger bg-danger-wash",
} as const;

/** A short passage set apart from the text around it. */
export function Notice({ tone = "info", children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return <div className={`keep-together max-w-figures rounded-md border-s-4 px-4 py-3 ${TONES[tone]}`}>{children}</div>;
}
