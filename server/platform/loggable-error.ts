import { z } from "zod";

const errorSchema = z.object({
  name: z.string().catch("unknown"),
  code: z.string().optional().catch(undefined),
  message: z.string().catch(""),
  stack: z.string().catch(""),
  cause: z.unknown().optional(),
});

const isFrame = (line: string) => line.startsWith("    at ");

/** What of an error may be logged: its kind, its code and where it came from. Its words could quote an answer or a name. */
export function loggableError(error: unknown): { error: string; code: string | undefined; stack: string } {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success) return { error: typeof error, code: undefined, stack: "" };
  const { name, code, message, stack, cause } = parsed.data;
  // A message may have lines that look like frames.
  const frames = stack.replace(message, "").split("\n").filter(isFrame).join("\n");
  return { error: name, code: code ?? (cause === undefined ? undefined : loggableError(cause).code), stack: frames };
}
