/** A file is not made now, and the same may succeed later: expected, and said to whoever waits for it. */
export class FileNotMade extends Error {
  override readonly name = "FileNotMade";
  constructor(
    readonly reason: "too-many" | "too-slow" | "too-much-memory",
    options?: ErrorOptions,
  ) {
    super(`A file was not made: ${reason}.`, options);
  }
}

/** By its name: pages are bundled apart, and each bundle has a class of its own. */
export function isFileNotMade(error: unknown): error is FileNotMade {
  return error instanceof Error && error.name === "FileNotMade";
}
