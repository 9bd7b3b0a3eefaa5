/** A code to write down; `lost` stands where there is none in force. */
export function CodeBox({ code, lost }: { code: string | null; lost: string }) {
  return (
    <div className="mt-8 max-w-text rounded-lg border-2 border-accent px-5 py-6 text-center">
      {code === null ? (
        <p>{lost}</p>
      ) : (
        <p className="font-mono text-[1.625rem] font-semibold tracking-[0.08em] whitespace-nowrap select-all sm:text-4xl">
          {code}
        </p>
      )}
    </div>
  );
}
