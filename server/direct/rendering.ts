import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { StandIn } from "../platform/request-context";

/** A whole answer of the framework. */
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** What the framework answers, without a connection: to somebody who keeps cookies and of whom nothing else is known, or to this request. */
export type Rendering = {
  shared: (path: string, standIn?: StandIn) => Promise<Rendered>;
  own: (request: IncomingMessage) => Promise<Rendered>;
};
