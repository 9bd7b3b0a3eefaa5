import { Notice } from "./notice";

/** Above a form that came back because nothing could be saved just then. */
export function HeldUp({ message }: { message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="caution">{message}</Notice>
    </div>
  );
}
