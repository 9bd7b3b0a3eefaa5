/** What an act ended with: "done", or the words of its error. For tests. */
export const said = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "done",
    (error: unknown) => String(error),
  );
