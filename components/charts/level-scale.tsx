/** The names of the levels along 0–100, for the bars below it. Sighted readers only: every bar says its level. */
export function LevelScale({ levels }: { levels: readonly { name: string; from: number; to: number }[] }) {
  return (
    <div aria-hidden="true" className="grid grid-cols-[37.5fr_25fr_25fr_12.5fr] text-xs/[1.3] text-ink-soft">
      {levels.map((level) => (
        <span key={level.name} className="border-s border-edge px-1.5 py-0.5 first:border-s-0 first:ps-0">
          {level.name}
        </span>
      ))}
    </div>
  );
}
