import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { FILES } from "@/lib/access/routes";
import { openApiDocument } from "@/lib/review/api/open-api";

const document = openApiDocument("https://assessment.example.kz/sub");
const asJson = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;

/** Every part of the description that has a property of this name, with its place. */
function partsWith(key: string, node: unknown, path = ""): [string, Record<string, unknown>][] {
  if (typeof node !== "object" || node === null) return [];
  const below = Object.entries(node).flatMap(([name, child]) => partsWith(key, child, `${path}/${name}`));
  return key in node ? [[path, node as Record<string, unknown>], ...below] : below;
}

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate(asJson);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.servers[0].url).toBe("https://assessment.example.kz/sub/api/v1");
  });

  it("refers to what is in it", () => {
    for (const [path, { $ref }] of partsWith("$ref", asJson)) {
      const name = String($ref).replace("#/components/schemas/", "");
      expect([path, Object.keys(document.components.schemas)]).toEqual([path, expect.arrayContaining([name])]);
    }
  });

  it("has every address of the API that takes a token, and no other", () => {
    const served = Object.entries(FILES)
      .filter(([, need]) => need === "token")
      .map(([row]) => row.replace("api/v1", "").replace("/route.ts GET", "").replace(/\[/g, "{").replace(/\]/g, "}"));
    expect(Object.keys(document.paths)).toEqual(served);
  });

  it("says unit and rounding of every number", () => {
    const numbers = partsWith("type", asJson.components).filter(([, { type }]) =>
      ["integer", "number"].includes(String(type)),
    );
    expect(numbers.length).toBeGreaterThan(20);
    for (const [path, { description }] of numbers)
      expect([path, description]).toEqual([path, expect.stringMatching(/points|percent|rounded|decimal|people/i)]);
  });
});
