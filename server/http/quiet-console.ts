import { isAboutUndecodable } from "./http-server";

type Console = Pick<typeof console, "error" | "warn">;

/**
 * Drops what the framework writes, with a stack, of requests that it could not decode: whoever sends them at random
 * would fill the disk. The log of requests has a line for them.
 */
export function quietUndecodable(target: Console): void {
  for (const name of ["error", "warn"] as const) {
    const say = target[name].bind(target);
    target[name] = (...words: unknown[]) => {
      if (!isAboutUndecodable()) say(...words);
    };
  }
}
