const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/;
/** IPv4 written as IPv6, as URL has it: its last two groups. */
const MAPPED = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/;
const GROUPS = 8;
/** One household or office holds as much of IPv6 as one pleases: its first 64 bits count as one address. */
const NETWORK_GROUPS = 4;

function mappedAddress(high: string, low: string): string {
  return [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

function networkOfIpv6(text: string): string | null {
  const url = `http://[${text.replace(/%.*$/, "")}]`;
  if (!URL.canParse(url)) return null;
  const address = new URL(url).hostname.slice(1, -1);
  const [, high, low] = MAPPED.exec(address) ?? [];
  if (high !== undefined && low !== undefined) return mappedAddress(high, low);
  const [before = [], after] = address.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const groups =
    after === undefined ? [...before] : [...before, ...zeros(GROUPS - before.length - after.length), ...after];
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

const zeros = (length: number) => Array.from({ length }, () => "0");

/** The network of an address as a proxy writes it, maybe with a port; null for what is none. */
function networkOf(written: string): string | null {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(written)?.[1] ?? written.replace(/^([\d.]+):\d+$/, "$1");
  if (IPV4.test(bare)) return bare;
  return bare.includes(":") ? networkOfIpv6(bare) : null;
}

/**
 * Whom a request comes from, as limits count it: an IPv4 address, or the first 64 bits of one of IPv6. Each proxy adds
 * to `X-Forwarded-For` whom it was asked by, at the end: of its entries as many are true as there are proxies that
 * belong to this installation, and what stands before them is the caller's word. Where entries are missing or none is
 * an address, the one that holds the connection counts; "unknown" where there is not even that.
 */
export function clientAddress(request: {
  /** Who holds the connection to this server. */
  socket: string | null;
  forwardedFor: string | null;
  trustedProxies: number;
}): string {
  const { socket, forwardedFor, trustedProxies } = request;
  const entries = forwardedFor === null ? [] : forwardedFor.split(",").map((entry) => entry.trim());
  const told = trustedProxies === 0 ? undefined : entries.at(-trustedProxies);
  return networkOf(told ?? "") ?? networkOf(socket ?? "") ?? "unknown";
}
