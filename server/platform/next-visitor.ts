import { cookies } from "next/headers";
import { cache } from "react";
import { callerAddress } from "./caller";
import { currentPerson } from "./session";
import type { Visitor } from "./visitor";

/** Whoever asks for a page, an action or a file of the framework. */
export const nextVisitor = cache(async (): Promise<Visitor> => {
  const jar = await cookies();
  return {
    cookie: (name) => jar.get(name)?.value,
    personId: async () => (await currentPerson())?.id ?? null,
    address: callerAddress,
  };
});
