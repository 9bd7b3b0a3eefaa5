import { BUTTON } from "./button";

type Props = {
  label: string;
  previous: string;
  next: string;
  /** Null where there is no such page. */
  previousHref: string | null;
  nextHref: string | null;
};

/** Links to the pages before and after; nothing for a list of one page. */
export function Pager({ label, previous, next, previousHref, nextHref }: Props) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav aria-label={label} className="mt-5 flex flex-wrap gap-4">
      {previousHref === null ? null : (
        <a href={previousHref} className={BUTTON.secondary}>
          {previous}
        </a>
      )}
      {nextHref === null ? null : (
        <a href={nextHref} className={BUTTON.secondary}>
          {next}
        </a>
      )}
    </nav>
  );
}
