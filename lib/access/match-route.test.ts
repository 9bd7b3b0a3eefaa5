import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { matchRoute } from "./match-route";

describe("a path leads to", () => {
  test.each([
    ["/ru", "/[locale]", "GET HEAD POST"],
    ["/kk/", "/[locale]", "GET HEAD POST"],
    ["/ru/start", "/[locale]/start", "GET HEAD POST"],
    ["/ru/campaigns/new", "/[locale]/campaigns/new", "GET HEAD POST"],
    ["/ru/campaigns/c-1", "/[locale]/campaigns/[id]", "GET HEAD POST"],
    ["/ru/campaigns/c-1/confirm", "/[locale]/campaigns/[id]/confirm", "GET HEAD POST"],
    ["/ru/campaigns/c-1/delete", "/[locale]/campaigns/[id]/[act]", "GET HEAD POST"],
    ["/ru/response/r-1/download/json", "/[locale]/response/[id]/download/[format]", "GET HEAD"],
    ["/ru/none/of/them", "/[locale]/[...rest]", "GET HEAD POST"],
    ["/api/response/r-1/answers", "/api/response/[id]/answers", "PUT"],
    ["/api/v1/openapi.json", "/api/v1/openapi.json", "GET HEAD"],
    ["/api/v1/openapi-json", "other", "GET HEAD"],
    ["/api/none", "other", "GET HEAD"],
    ["/start", "other", "GET HEAD"],
    ["/", "other", "GET HEAD"],
    ["/favicon.svg", "other", "GET HEAD"],
    ["/_next/static/chunks/a.js", "/_next/static/*", "GET HEAD"],
  ])("%s: %s", (path, pattern, methods) => {
    expect(matchRoute(path)).toEqual({ pattern, methods: methods.split(" ") });
  });
});

it("is said by a pattern that holds nothing of the path", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w%.~-]{12,40}$/), (secret) => {
      for (const path of [`/${secret}`, `/ru/${secret}`, `/ru/link/${secret}`, `/api/response/${secret}/answers`])
        expect(matchRoute(path).pattern).not.toContain(secret);
    }),
  );
});
