import { cache } from "react";
import type { StoredResponse } from "@/db/queries/personal/response";
import { guard } from "../platform/guard";
import type { NoTurn } from "../platform/limit";
import { nextVisitor } from "../platform/next-visitor";
import { currentRequest } from "../platform/request-context";
import { guardRoutes } from "../platform/route-guard";
import { showNotFound } from "../platform/show-not-found";
import { showTooMany, tooManyAnswer } from "../platform/show-too-many";
import { findOwnResponse } from "./own-response";
import { standInResponse } from "./stand-in";

/** The response, where the visitor may open it; or what stands in for one on a page that is the same for everybody. */
const findOwn = cache(async (id: string): Promise<{ response: StoredResponse } | NoTurn | null> => {
  const standIn = currentRequest()?.standIn;
  if (standIn?.id === id) return { response: standInResponse(standIn) };
  return findOwnResponse(id, await nextVisitor());
});

/** For whoever's response it is. */
export const ownResponse = guard({
  needs: ["own-response"],
  asks: ["id"],
  load: async ({ id }) => {
    const found = (await findOwn(id)) ?? showNotFound("response");
    return "response" in found ? found : showTooMany(found.minutes);
  },
});

/** The same for what is fetched instead of opened: it is told that nothing is there. */
export const ownResponseFile = guardRoutes({
  needs: ["own-response"],
  asks: ["id"],
  load: async ({ id }) => {
    const found = await findOwn(id);
    if (!found) return Response.json({ reason: "not-found" }, { status: 404 });
    return "response" in found ? found : tooManyAnswer(found.minutes);
  },
});
