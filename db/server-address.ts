/** The parts of `postgres://user:password@host:port,host:port/database?…`: what comes before the hosts, they, and the rest. */
const ADDRESS = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]*)(\/[^?#]*)?(\?[^#]*)?$/;

/**
 * The addresses of a PostgreSQL that has several servers, of which one takes writes: one for each host of `url`, in the
 * order given. Empty where `url` is no such address, or names no database.
 */
export function serversOf(url: string): string[] {
  const [, before, hosts, path, parameters] = ADDRESS.exec(url) ?? [];
  if (before === undefined || hosts === undefined || path === undefined || path === "/") return [];
  const servers = hosts.split(",").map((host) => `${before}${host}${path}${parameters ?? ""}`);
  // Without a host it is a socket of this machine, or the host of a parameter.
  return servers.every((server) => hosts === "" || URL.canParse(server)) ? servers : [];
}

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
