import { describe, expect, it, test } from "vitest";
import fc from "fast-check";
import { type AskedFor, refusalOf } from "./check-request";

const ADDRESS = { basePath: "", host: "assessment.example.kz" };
const FORM = { "content-type": "multipart/form-data; boundary=x" };
const HOST = { host: "inside:3000" };

const refused = (asked: Partial<AskedFor>) =>
  refusalOf({ method: "GET", target: "/ru", headers: HOST, ...asked }, ADDRESS)?.reason ?? "";
const post = (headers: AskedFor["headers"], target = "/ru/sign-in") =>
  refused({ method: "POST", target, headers: { ...HOST, ...FORM, ...headers } });

describe("an address", () => {
  test.each([
    ["/ru/start?a=%ff&b=..", ""],
    ["//ru", ""],
    ["/ru/%D2%9B", ""],
    ["/ru/%ff", "bad-path"],
    ["/ru/%E0%A4", "bad-path"],
    ["/ru/%", "bad-path"],
    ["/ru/%00", "bad-path"],
    ["/ru/%0d%0a", "bad-path"],
    ["/ru/a\\b", "bad-path"],
    ["/%5celsewhere.example", "bad-path"],
    ["/ru/../api", "bad-path"],
    ["/ru/%2e%2E/api", "bad-path"],
    ["/ru/..%2fapi", "bad-path"],
    ["*", "bad-path"],
    ["http://elsewhere.example/ru", "bad-path"],
    [`/${"a".repeat(9000)}`, "address-too-long"],
  ])("%s: %s", (target, reason) => {
    expect(refused({ target })).toBe(reason);
  });
});

test.each(["a b", "", "a:b", "a/b", "user@host", "[::1", "host:123456", "a,b", "-.-:99999", "ққ"])(
  "the host %j is none",
  (host) => {
    expect(refused({ headers: { host } })).toBe("bad-host");
    expect(refused({ headers: { ...HOST, "x-forwarded-host": `${ADDRESS.host}, ${host}` } })).toMatch(
      host === "a,b" ? "" : "bad-forwarding",
    );
  },
);

test.each(["localhost", "a.b.kz:443", "10.0.0.1", "[::1]:3000", "some_service:3000"])("the host %s is one", (host) => {
  expect(refused({ headers: { host, "x-forwarded-host": host, "x-forwarded-proto": "https" } })).toBe("");
});

describe("a method that a path does not answer", () => {
  test.each([
    ["TRACE", "/ru", "GET, HEAD, POST"],
    ["CONNECT", "/ru", "GET, HEAD, POST"],
    ["PUT", "/ru/start", "GET, HEAD, POST"],
    ["POST", "/favicon.svg", "GET, HEAD"],
    ["POST", "/_next/static/a.js", "GET, HEAD"],
    ["GET", "/api/response/r/answers", "PUT"],
  ])("%s %s: only %s", (method, target, allowed) => {
    const refusal = refusalOf({ method, target, headers: HOST }, ADDRESS);
    expect([refusal?.reason, refusal?.methods?.join(", ")]).toEqual(["method-not-allowed", allowed]);
  });
});

describe("the origin", () => {
  test.each([
    [undefined, ""],
    ["https://assessment.example.kz", ""],
    ["http://inside:3000", ""],
    ["https://elsewhere.example", "foreign-origin"],
    ["https://assessment.example.kz.elsewhere.example", "foreign-origin"],
    ["https://assessment.example.kz@elsewhere.example", "foreign-origin"],
    ["http://inside", "foreign-origin"],
    ["null", "foreign-origin"],
    ["", "foreign-origin"],
    ["junk", "foreign-origin"],
    ["https://[", "foreign-origin"],
    ["file://inside:3000", "foreign-origin"],
  ])("%s: %s", (origin, reason) => {
    expect(post(origin === undefined ? {} : { origin })).toBe(reason);
  });

  it("of an endpoint counts too, and behind a proxy it is the host that the proxy was asked for", () => {
    const foreign = { ...HOST, origin: "https://elsewhere.example" };
    expect(refused({ method: "PUT", target: "/api/response/r/answers", headers: foreign })).toBe("foreign-origin");
    expect(post({ origin: "https://by-proxy.kz", "x-forwarded-host": "by-proxy.kz" })).toBe("");
  });
});

describe("what is posted to a page", () => {
  test.each<[AskedFor["headers"], string]>([
    [{}, ""],
    [{ "next-action": "x", "content-type": "text/plain;charset=UTF-8" }, ""],
    [{ "content-type": "text/plain" }, "wrong-content-type"],
    [{ "content-type": "multipart/form-data" }, "wrong-content-type"],
    [{ "content-type": "application/x-www-form-urlencoded" }, "wrong-content-type"],
    [{ "next-action": "x", "content-type": "application/json" }, "wrong-content-type"],
    [{ "content-length": "600000" }, "too-large"],
  ])("with %o: %s", (headers, reason) => {
    expect(post(headers)).toBe(reason);
  });

  test.each<[AskedFor["headers"], string]>([
    [{}, "wrong-content-type"],
    [{ "content-type": "application/x-www-form-urlencoded" }, ""],
    [{ "content-type": "application/x-www-form-urlencoded;charset=UTF-8" }, ""],
    [{ "next-action": "x", "content-type": "application/x-www-form-urlencoded" }, "wrong-content-type"],
    [{ "next-action": "x", "content-type": "text/plain" }, "wrong-content-type"],
    [{ "content-type": "application/x-www-form-urlencoded", "content-length": "600000" }, "too-large"],
  ])("that is answered without the framework, with %o: %s", (headers, reason) => {
    for (const path of ["/ru/start", "/kk/response/r/items-1", "/en/response/r/check"])
      expect(post(headers, path)).toBe(reason);
  });
});

it("is a refusal or none, whatever is asked, below a base path too", () => {
  const text = fc.string({ maxLength: 30 });
  const asked = fc.record({ method: text, target: text, headers: fc.record({ host: text, origin: text }) });
  fc.assert(
    fc.property(asked, (request) => {
      const refusal = refusalOf(request, { ...ADDRESS, basePath: "/assessment" });
      expect(refusal === null || typeof refusal.reason === "string").toBe(true);
    }),
  );
});
