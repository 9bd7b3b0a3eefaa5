const base =
  "inline-flex min-h-11 cursor-pointer items-center justify-center rounded-md px-5 py-2 text-center font-semibold no-underline";

/** Classes of buttons and of links that look like one. */
export const BUTTON = {
  // The borders are seen where the system sets the colours, and takes those of the ground away.
  primary: `${base} border border-transparent bg-accent text-white hover:bg-accent-strong`,
  secondary: `${base} border border-edge bg-white text-ink hover:bg-wash`,
  danger: `${base} border border-transparent bg-danger text-white hover:brightness-90`,
  quiet:
    "inline-flex min-h-11 cursor-pointer items-center py-1 text-start text-note text-accent underline decoration-1 underline-offset-[0.2em] hover:text-accent-strong hover:decoration-2",
  /** One of several in a row of small text; the one that is looked at stands out. */
  inRow:
    "inline-flex min-h-8 items-center text-accent underline underline-offset-[0.2em] aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline",
} as const;
