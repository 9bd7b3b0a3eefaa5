import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

const SOCKET = "10.0.0.1";
const from = (forwardedFor: string | null, trustedProxies: number, socket: string | null = SOCKET) =>
  clientAddress({ socket, forwardedFor, trustedProxies });

describe("clientAddress", () => {
  it.each([
    ["without a proxy, the connection", "203.0.113.9", 0, "10.0.0.1"],
    ["behind one, what that has added", "6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
    ["behind two, what the farther one has added", "6.6.6.6, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
    ["too few entries: whoever is connected has not come through all proxies", "203.0.113.9", 2, "10.0.0.1"],
    ["no header", null, 1, "10.0.0.1"],
    ["no address in it", "unknown", 1, "10.0.0.1"],
    ["with a port", "203.0.113.9:4711", 1, "203.0.113.9"],
    ["IPv6 counts by its first 64 bits", "2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::/64"],
    ["IPv6 in brackets, with a port", "[2001:db8::1]:443", 1, "2001:db8:0:0::/64"],
    ["IPv6 in capitals and in full", "2001:0DB8:0000:0000:0000:0000:0000:0001", 1, "2001:db8:0:0::/64"],
    ["IPv6 of one link", "fe80::1%eth0", 1, "fe80:0:0:0::/64"],
    ["IPv4 written as IPv6", "::ffff:203.0.113.9", 1, "203.0.113.9"],
    ["the loopback address", "::1", 1, "0:0:0:0::/64"],
    ["no IPv4 address", "256.1.1.1", 1, "10.0.0.1"],
  ])("%s", (_name, forwardedFor, proxies, expected) => {
    expect(from(forwardedFor, proxies)).toBe(expected);
  });

  it("is unknown where nothing is known", () => {
    expect(from(null, 0, null)).toBe("unknown");
    expect(from("nonsense", 1, null)).toBe("unknown");
  });

  it("does not change with what the caller has written into the header", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6())), fc.nat(3), (claimed, proxies) => {
        const own = ["198.51.100.1", "10.0.0.3", "10.0.0.2"].slice(3 - proxies);
        const expected = proxies === 0 ? SOCKET : own[0];
        expect(from([...claimed, ...own].join(","), proxies)).toBe(expected);
      }),
    );
  });

  it("is the same for all addresses of one IPv6 network", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((bits) => bits.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        fc.pre(network.some((bits) => bits !== "0"));
        const at = (host: string[]) => from([...network, ...host].join(":"), 1);
        expect(at(one)).toBe(at(other));
        expect(at(one)).toBe(`${network.join(":")}::/64`);
      }),
    );
  });
});
