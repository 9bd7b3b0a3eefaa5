import { LOCALES } from "@/lib/instrument/locales";
import { DIRECT, FILES, PAGES } from "./routes";

/** What serves a path: its pattern, which may be logged as it names nobody, and the methods it answers. */
export type ServedRoute = { pattern: string; methods: readonly string[] };

const READING = ["GET", "HEAD"];
/** A form is posted to the page on which it stands. */
const PAGE_METHODS = [...READING, "POST"];

const patternOf = (file: string) => `/${file.replace(/\/?(page|route)\.tsx?$/, "")}`;

function servedRoutes(): ServedRoute[] {
  const pages = Object.keys(PAGES).map((file) => ({ pattern: patternOf(`[locale]/${file}`), methods: PAGE_METHODS }));
  const files = new Map<string, string[]>();
  for (const row of Object.keys(FILES)) {
    const [file = "", method = ""] = row.split(" ");
    files.set(file, [...(files.get(file) ?? []), ...(method === "GET" ? READING : [method])]);
  }
  const direct = Object.keys(DIRECT)
    .map((row) => row.split(" "))
    .flatMap(([pattern = "", method = ""]) => (pattern.startsWith("/api/") ? [{ pattern, methods: [method] }] : []));
  return [...pages, ...direct, ...[...files].map(([file, methods]) => ({ pattern: patternOf(file), methods }))];
}

/** What is named comes before what stands for anything, and the rest comes last. */
const rankOf = (pattern: string) => pattern.replace("[...rest]", "~~").replace(/\[\w+\]/g, "~");

const ROUTES = servedRoutes()
  .sort((one, other) => (rankOf(one.pattern) < rankOf(other.pattern) ? -1 : 1))
  .map((route) => {
    const matcher = route.pattern
      .replace("/[locale]", `/(?:${LOCALES.join("|")})`)
      .replace("[...rest]", ".+")
      .replace(/\[\w+\]/g, "[^/]+")
      .replaceAll(".json", "\\.json");
    return { route, matcher: new RegExp(`^${matcher}/?$`) };
  });

/** The pattern of scripts, styles and fonts. */
export const STATIC_FILES = "/_next/static/*";
const STATIC: ServedRoute = { pattern: STATIC_FILES, methods: READING };
/** Whatever is not in the table: files to fetch, paths without a language, and what is not there. */
const OTHER: ServedRoute = { pattern: "other", methods: READING };

function findRoute(path: string): ServedRoute {
  if (path.startsWith("/_next/static/")) return STATIC;
  return ROUTES.find(({ matcher }) => matcher.test(path))?.route ?? OTHER;
}

// One request asks several times.
let latest = { path: "", route: OTHER };

/** Which page or endpoint a path leads to, without its query and the base path; the table of access is asked. */
export function matchRoute(path: string): ServedRoute {
  if (latest.path !== path) latest = { path, route: findRoute(path) };
  return latest.route;
}

/** What the named segments of a pattern stand for in a path that it matches. */
export function paramsIn(pattern: string, path: string): Readonly<Record<string, string>> {
  const segments = path.split("/");
  const named = pattern.split("/").flatMap((segment, place): [string, string][] => {
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(segments[place] ?? "")]];
  });
  return Object.fromEntries(named);
}
