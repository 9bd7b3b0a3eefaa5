/** Takes the answer to one question back. */
export function ClearButton({ id, label, of }: { id: string; label: string; of: string }) {
  return (
    <button
      name="to"
      value={`clear:${id}`}
      className="flex min-h-11 cursor-pointer items-center text-sm text-accent underline decoration-1 underline-offset-[0.2em]"
    >
      {label}
      <span className="sr-only">: {of}</span>
    </button>
  );
}
