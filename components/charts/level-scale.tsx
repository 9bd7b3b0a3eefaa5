/** The names of the levels along 0–100, for the bars below it. Sighted readers only: every bar says its level. */
export function LevelScale({ levels }: { levels: readonly { name: string; from: number; to: number }[] }) {
  return (
    <div
      aria-hidden="true"
      className="hidden grid-cols-[minmax(0,37.5fr)_minmax(0,25fr)_minmax(0,25fr)_minmax(0,12.5fr)] text-xs/[1.3] whitespace-nowrap text-ink-soft sm:grid print:grid"
    >
      {levels.map((level) => (
        <span key={level.name} className="border-s border-edge px-1.5 py-0.5 first:border-s-0 first:ps-0">
          {level.name}
        </span>
      ))}
    </div>
  );
}
