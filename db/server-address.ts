/** The parts of `postgres://user:password@host:port,host:port/database?…`: what comes before the hosts, they, and the rest. */
const ADDRESS = /^(postgres(?:ql)?:\/\/(?:[^@/?#\s]*@)?)([^@/?#\s]*)(\/[^@/?#\s]*)?(\?[^#\s]*)?$/;

/** The parameters that the driver and PostgreSQL's own programs read alike. */
const PARAMETERS: readonly string[] = ["host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey"];
const TLS_MODES: readonly string[] = ["disable", "require", "verify-ca", "verify-full"];

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

const parametersOf = (url: string) => new URLSearchParams(ADDRESS.exec(url)?.[4] ?? "");

/**
 * The addresses of a PostgreSQL that has several servers, of which one takes writes: one for each host of `url`, in the
 * order given. Empty where `url` is no such address, or names no database.
 */
export function serversOf(url: string): string[] {
  const [, before, hosts, path, parameters] = ADDRESS.exec(url) ?? [];
  if (before === undefined || hosts === undefined || path === undefined || path === "/") return [];
  if (!isDecodable(url)) return [];
  const servers = hosts.split(",").map((host) => `${before}${host}${path}${parameters ?? ""}`);
  // Without a host it is a socket of this machine, or the host of a parameter.
  return servers.every((server) => hosts === "" || URL.canParse(server)) ? servers : [];
}

/**
 * What to do about an address that cannot be used, as the end of a sentence; null where it can. It repeats nothing of
 * it: where one sign is wrong, the password may stand anywhere.
 */
export function faultOf(url: string): string | null {
  if (serversOf(url).length === 0)
    return (
      "give an SQLite file as file:PATH, or a PostgreSQL as postgres://USER:PASSWORD@HOST/DATABASE; in user and " +
      "password write @ as %40, / as %2F, : as %3A, ? as %3F, # as %23, % as %25 and a space as %20"
    );
  const given = parametersOf(url);
  if ([...given.keys()].some((name) => !PARAMETERS.includes(name)))
    return `after the "?" only ${PARAMETERS.join(", ")} may stand, with "&" between`;
  const mode = given.get("sslmode");
  if (mode !== null && !TLS_MODES.includes(mode)) return `give as sslmode one of ${TLS_MODES.join(", ")}`;
  const hasFiles = ["sslrootcert", "sslcert", "sslkey"].some((name) => given.has(name));
  if (hasFiles && (mode === null || mode === "disable")) return "give sslmode=verify-full with these certificates";
  if (mode?.startsWith("verify") === true && !given.get("sslrootcert"))
    return (
      "give sslrootcert=FILE with this sslmode: the certificate of whoever signed the server's (of those known to " +
      "everybody, on Debian: /etc/ssl/certs/ca-certificates.crt)"
    );
  return null;
}

/** The same for the driver, whose modes of TLS otherwise mean something else than PostgreSQL's. */
export const forDriver = (server: string): string =>
  parametersOf(server).has("sslmode") ? `${server}&uselibpqcompat=true` : server;

/** The same without user, password and parameters: for the log, and for whoever runs the service. */
export function shownAddress(url: string): string {
  const [, , hosts, path] = ADDRESS.exec(url) ?? [];
  return `postgres://${hosts ?? ""}${path ?? ""}`;
}

/** The name of the database at this address, as a name of a file: signs that are none of it become "_". */
export function databaseNameIn(url: string): string {
  return (ADDRESS.exec(url)?.[3] ?? "/").slice(1).replaceAll(/[^\w-]/g, "_");
}

/** The same address without its password, and that password, as PostgreSQL's own programs take them: lists show the rest. */
export function forPrograms(url: string): { address: string; env: Readonly<Record<string, string>> } {
  const [, before = "", hosts = "", path = "", parameters = ""] = ADDRESS.exec(url) ?? [];
  const [, scheme, user, password] = /^([a-z]+:\/\/)([^:@]*)(?::([^@]*))?@?$/.exec(before) ?? [];
  const address = `${scheme ?? ""}${user ? `${user}@` : ""}${hosts}${path}${parameters}`;
  return { address, env: password === undefined ? {} : { PGPASSWORD: decodeURIComponent(password) } };
}
