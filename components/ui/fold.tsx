import type { ReactNode } from "react";

type Props = {
  title: string;
  /** What the closed fold says already, such as a number. */
  note?: string | undefined;
  isOpen?: boolean;
  children: ReactNode;
};

/** What is rarely needed: its title in a line, the rest on request. Printed only where it is open. */
export function Fold({ title, note, isOpen = false, children }: Props) {
  return (
    <details className="fold" open={isOpen}>
      <summary>
        <span className="min-w-0">{title}</span>
        {note === undefined ? null : (
          <span className="ms-auto ps-3 font-normal text-ink-soft tabular-nums">{note}</span>
        )}
      </summary>
      <div>{children}</div>
    </details>
  );
}
