type Props = { facts: readonly { name: string; text: string }[] };

/** Names and what belongs to each: beside each other where there is room. */
export function FactList({ facts }: Props) {
  return (
    <dl className="mt-4 divide-y divide-line border-y border-line">
      {facts.map(({ name, text }) => (
        <div key={name} className="grid gap-x-8 py-1.5 sm:grid-cols-[13rem_1fr]">
          <dt className="font-semibold">{name}</dt>
          <dd className="max-w-text min-w-0 wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
