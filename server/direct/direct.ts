import type { OutgoingHttpHeaders } from "node:http";
import { isNotWritable } from "@/db/write";
import type { StoredResponse } from "@/db/queries/personal/response";
import { DIRECT, type NamesIn, type Need, type RowsOf } from "@/lib/access/routes";
import type { Sent } from "../platform/json-body";
import { needOf } from "../platform/need-of";
import type { Visitor } from "../platform/visitor";
import { findOwnResponse } from "../response/own-response";

/** A request that is answered without the framework. */
export type Asked = Sent & { visitor: Visitor; params: Readonly<Record<string, string>> };

/**
 * An answer of our own; or, for a form that comes back, the framework's page at the same address, which is told what
 * became of it.
 */
export type DirectAnswer = { status: number; headers: OutgoingHttpHeaders; body: string | Buffer } | { posted: object };

export type DirectHandler = (asked: Asked) => Promise<DirectAnswer>;

const RETRY_AFTER_SECONDS = 3;

/** JSON, which nobody on the way keeps. */
export function jsonAnswer(status: number, value: object, headers: OutgoingHttpHeaders = {}): DirectAnswer {
  const body = JSON.stringify(value);
  return { status, headers: { "content-type": "application/json", "cache-control": "no-store", ...headers }, body };
}

/** Leads the browser on, to an address relative to the one of the request. */
export function seeOther(location: string, headers: OutgoingHttpHeaders = {}): DirectAnswer {
  return { status: 303, headers: { location, "cache-control": "no-store", ...headers }, body: "" };
}

/** How somebody is told that there is nothing for them, that they ask too often, or that nothing can be saved now. */
type Refusals = {
  notFound: () => DirectAnswer;
  tooMany: (minutes: number) => DirectAnswer;
  busy: () => DirectAnswer;
};

/** For scripts. */
const inJson: Refusals = {
  notFound: () => jsonAnswer(404, { reason: "not-found" }),
  tooMany: (minutes) => jsonAnswer(429, { reason: "too-many" }, { "retry-after": String(minutes * 60) }),
  busy: () => jsonAnswer(503, { reason: "busy" }, { "retry-after": String(RETRY_AFTER_SECONDS) }),
};

/** For browsers, from a page two folders below its language. */
const onPages: Refusals = {
  notFound: () => seeOther("../../not-found?about=response"),
  tooMany: (minutes) => seeOther(`../../too-many?minutes=${String(minutes)}`),
  busy: () => seeOther("../../busy"),
};

/** What a page of somebody's own response leads to where the database cannot be read; throws everything else. */
export function busyPage(error: unknown): DirectAnswer {
  if (isNotWritable(error)) return onPages.busy();
  throw error;
}

type DirectRow<N extends Need> = RowsOf<typeof DIRECT, N>;
type Given<Row extends string> = Omit<Asked, "params"> & { params: Readonly<Record<NamesIn<Row>, string>> };

/** Makes a handler for whoever owns the response of the address, or holds it on this device. */
function forOwnResponse<Row extends DirectRow<"own-response">>(
  row: Row,
  refusals: Refusals,
  handle: (given: Given<Row> & { response: StoredResponse }) => Promise<DirectAnswer>,
): DirectHandler {
  needOf(DIRECT, row, ["own-response"]);
  return async (asked) => {
    try {
      const found = await findOwnResponse(asked.params["id"] ?? "", asked.visitor);
      if (found === null) return refusals.notFound();
      if (!("response" in found)) return refusals.tooMany(found.minutes);
      return await handle({ ...(asked as Given<Row>), response: found.response });
    } catch (error) {
      if (isNotWritable(error)) return refusals.busy();
      throw error;
    }
  };
}

/** For what scripts send about somebody's own response. */
export const ownResponseCall = <Row extends DirectRow<"own-response">>(
  row: Row,
  handle: Parameters<typeof forOwnResponse<Row>>[2],
): DirectHandler => forOwnResponse(row, inJson, handle);

/** For forms on pages of somebody's own response. */
export const ownResponseForm = <Row extends DirectRow<"own-response">>(
  row: Row,
  handle: Parameters<typeof forOwnResponse<Row>>[2],
): DirectHandler => forOwnResponse(row, onPages, handle);

/** For forms that are open to everybody. */
export function anybodyForm<Row extends DirectRow<"public">>(
  row: Row,
  handle: (given: Given<Row>) => Promise<DirectAnswer>,
): DirectHandler {
  needOf(DIRECT, row, ["public"]);
  return (asked) => handle(asked);
}
