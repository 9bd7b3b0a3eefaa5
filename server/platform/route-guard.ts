import { FILES, type NamesIn, type Need, type RowsOf } from "@/lib/access/routes";
import { isNotWritable } from "@/db/write";
import { isFileNotMade } from "@/server/document/file-not-made";
import { needOf } from "./need-of";
import { noteBegun } from "./request-context";
import { type Busy, showBusy } from "./show-busy";

/** Segments of an address, as whoever comes has written them. */
export type Path<Name extends string> = Readonly<Record<Name, string>>;

type Rule<N extends Need, Name extends string, Context> = {
  /** What the table may say of a file or an endpoint behind this guard. */
  needs: readonly N[];
  /** The segments by which `load` looks. */
  asks?: readonly Name[];
  /** What the need is about, or the answer to whoever does not meet it. */
  load: (path: Path<Name> & { locale?: string }, need: N, request: Request) => Promise<Context | Response>;
};

const RETRY_AFTER_SECONDS = 3;

/** What could not be done now can be later. Whoever opened or sent it in a browser gets a page. */
function answerBusy(request: Request, what: Busy): Response {
  if (request.headers.get("accept")?.includes("text/html") === true) return showBusy(what);
  const headers = { "retry-after": String(RETRY_AFTER_SECONDS) };
  return Response.json({ reason: "busy" }, { status: 503, headers });
}

/**
 * Makes handlers that run for nobody but those whom the rule lets in, and are given what it has loaded. A handler
 * names its own row of `FILES`, which must ask for one of the guard's needs: otherwise its types are wrong, and it
 * throws when the pages are built.
 */
export function guardRoutes<N extends Need, Context extends object, Name extends string = never>({
  needs,
  load,
}: Rule<N, Name, Context>) {
  return {
    route<Row extends RowsOf<typeof FILES, N>>(
      row: Row,
      handle: (
        given: Context & { request: Request; params: Path<Name | NamesIn<Row>> },
      ) => Response | Promise<Response>,
    ) {
      const need = needOf(FILES, row, needs);
      return async (
        request: Request,
        { params }: { params: Promise<Path<Name | NamesIn<Row>>> },
      ): Promise<Response> => {
        noteBegun();
        // Next gives none where the address has none, whatever its types say.
        const path = { ...(await params) };
        try {
          const context = await load(path, need, request);
          return context instanceof Response ? context : await handle({ ...context, request, params: path });
        } catch (error) {
          if (isNotWritable(error)) return answerBusy(request, "saving");
          if (isFileNotMade(error)) return answerBusy(request, "file");
          throw error;
        }
      };
    },
  };
}
