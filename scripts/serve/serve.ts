/** Serves the built pages ("start"), or the sources as they change ("dev"), in this process; arguments are Next's. */
export async function serve(mode: string, args: readonly string[]): Promise<void> {
  process.argv = [process.execPath, "next", mode, ...args];
  await import("next/dist/bin/next");
}
