import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { paramsIn, STATIC_FILES } from "@/lib/access/match-route";
import type { DIRECT } from "@/lib/access/routes";
import { COOKIE_CHECK, cookieHeader, LOCALE_COOKIE } from "../platform/cookie-options";
import { sessionCookieName } from "../platform/session-token";
import { settings } from "../platform/settings";
import { type Visitor, visitorOf } from "../platform/visitor";
import { GRANT_COOKIE } from "../response/grant-token";
import { agree } from "./agree";
import { busyPage, type DirectAnswer, type DirectHandler } from "./direct";
import { saveGivenAnswers } from "./save-answers";
import { saveStep } from "./save-step";
import type { Rendering } from "./rendering";
import { scriptlessPage } from "./scriptless-page";
import { sharedFiles, sharedPages } from "./shared-pages";
import { standInFor } from "./stand-in-for";
import { submit } from "./submit";

const HANDLERS: Readonly<Record<keyof typeof DIRECT, DirectHandler>> = {
  "/api/response/[id]/answers PUT": saveGivenAnswers,
  "/[locale]/response/[id]/[step] POST": saveStep,
  "/[locale]/response/[id]/check POST": submit,
  "/[locale]/start POST": agree,
};

/** Pages that say the same to everybody who is not known here. */
const SHARED: ReadonlySet<string> = new Set([
  "/[locale]",
  "/[locale]/start",
  "/[locale]/privacy",
  "/[locale]/knowledge",
  "/[locale]/knowledge/countries",
  "/[locale]/knowledge/glossary",
  "/[locale]/knowledge/method",
  "/[locale]/knowledge/principles",
  "/[locale]/knowledge/survey",
]);
/** Pages, of one's own too, that have nothing that a script would do. */
const SCRIPTLESS: ReadonlySet<string> = new Set([
  ...SHARED,
  "/[locale]/response/[id]/check",
  "/[locale]/response/[id]/result",
]);
const STEP = "/[locale]/response/[id]/[step]";

/** A request that may be answered without the framework: its path below the base path, and the pattern of that. */
export type DirectRequest = { request: IncomingMessage; path: string; pattern: string };

/** Whether a page can know nothing of whoever opens it. */
function isUnknown(visitor: Visitor): boolean {
  const names = [sessionCookieName(settings().isHttps), GRANT_COOKIE];
  return names.every((name) => visitor.cookie(name) === undefined);
}

/** As the framework's pages set them: that cookies come back, and the language that the bare address leads to. */
function cookiesFor(path: string, visitor: Visitor): string[] {
  const [, locale = ""] = path.split("/");
  const wanted = { [COOKIE_CHECK]: "kept", [LOCALE_COOKIE]: locale };
  return Object.entries(wanted).flatMap(([name, value]) =>
    visitor.cookie(name) === value ? [] : [cookieHeader(name, value)],
  );
}

const acceptsGzip = ({ headers }: IncomingMessage) => /\bgzip\b/.test([headers["accept-encoding"] ?? ""].flat().join());

/** Which shared page this request asks for, if any. */
async function sharedAsked({ path, pattern }: DirectRequest, visitor: Visitor) {
  if (SHARED.has(pattern) && !path.endsWith("/"))
    return isUnknown(visitor) ? { path, hasScript: false, standIn: undefined } : null;
  if (pattern !== STEP) return null;
  const { locale = "", id = "", step = "" } = paramsIn(pattern, path);
  const standIn = await standInFor({ id, step }, visitor);
  return standIn && { path: `/${locale}/response/${standIn.id}/${step}`, hasScript: true, standIn };
}

/** Pages and files that are the same for everybody, by request; null where it asks for none of them. */
function sharedAnswers(render: Rendering["shared"]) {
  const pageAt = sharedPages(render, settings().isHttps);
  const fileAt = sharedFiles(render);
  return async (asked: DirectRequest): Promise<DirectAnswer | null> => {
    const { request, path, pattern } = asked;
    const { headers } = request;
    const send = (shared: Awaited<ReturnType<typeof fileAt>>, more: OutgoingHttpHeaders): DirectAnswer | null => {
      if (!shared) return null;
      const isPacked = acceptsGzip(request) && shared.packed.length < shared.plain.length;
      const encoding = isPacked ? { "content-encoding": "gzip" } : {};
      return {
        status: 200,
        headers: { ...shared.headers, ...encoding, ...more },
        body: isPacked ? shared.packed : shared.plain,
      };
    };
    if (pattern === STATIC_FILES)
      return headers.range === undefined && headers["if-none-match"] === undefined
        ? send(await fileAt(path), {})
        : null;
    const visitor = visitorOf(headers);
    const wanted = await sharedAsked(asked, visitor);
    if (!wanted) return null;
    return send(await pageAt(wanted.path, wanted.hasScript, wanted.standIn), {
      "set-cookie": cookiesFor(path, visitor),
    });
  };
}

/**
 * Answers what needs no framework: saves, forms of the questionnaire, and what is the same for everybody. Null for
 * everything else. `rendering` is absent where pages change while they are served.
 */
export function directAnswers(rendering: Rendering | null) {
  const answerShared = rendering && sharedAnswers(rendering.shared);
  return async (asked: DirectRequest): Promise<DirectAnswer | null> => {
    const { request, path, pattern } = asked;
    const { method = "", headers, url = "" } = request;
    const row = `${pattern} ${method}`;
    if (Object.hasOwn(HANDLERS, row)) {
      const handler = HANDLERS[row as keyof typeof HANDLERS];
      return handler({ headers, body: request, visitor: visitorOf(headers), params: paramsIn(pattern, path) });
    }
    if (!rendering || (method !== "GET" && method !== "HEAD")) return null;
    const shared = url.includes("?") ? null : await answerShared?.(asked).catch(busyPage);
    if (shared || !SCRIPTLESS.has(pattern)) return shared ?? null;
    return scriptlessPage(rendering.own, request, acceptsGzip(request));
  };
}
