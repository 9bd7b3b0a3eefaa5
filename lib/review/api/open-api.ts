import { componentRef, type ComponentName, componentSchemas } from "./component-schemas";

const OPENAPI_VERSION = "3.1.0";
const API_VERSION = "1.2.0";

const PRIVACY =
  "Released figures only: of groups of people, frozen when a campaign was released. Nothing here is about one person. " +
  "Means, shares and the ends of their intervals are in coarse steps, shares between bounds, counts of people rounded " +
  "to 5, each as its description says; every number of a figure comes from its shown value and its shown number of " +
  "answers, only verdicts from the unrounded sums. National figures are as published. A figure that is null was not " +
  "released: too few people. " +
  "Do not compute figures of a part by subtracting those of units from each other: rounding makes them wrong.";

const content = (schema: ComponentName) => ({ "application/json": { schema: { $ref: componentRef(schema) } } });

const answer = (description: string, schema: ComponentName) => ({
  description,
  headers: { "Cache-Control": { schema: { type: "string", const: "no-store" } } },
  content: content(schema),
});

const UNAUTHORIZED = {
  description: "No token, or one that does not work (any more). Wrong ones are answered more and more slowly.",
  headers: { "WWW-Authenticate": { schema: { type: "string" } } },
  content: content("Error"),
};

const BARRED = {
  description: "The token's owner prepared this campaign (its staff, links, roles or answers)",
  content: content("Error"),
};

const parameter = (name: string, description: string) => ({
  ...{ name, description, in: "path", required: true },
  schema: { type: "string" },
});

const PATHS = {
  "/campaigns": {
    get: {
      operationId: "listCampaigns",
      summary: "Released campaigns with units that the token reads",
      responses: { "200": answer("The campaigns, the latest opening first", "CampaignList"), "401": UNAUTHORIZED },
    },
  },
  "/campaigns/{id}/units": {
    get: {
      operationId: "listUnitReports",
      summary: "The released figures of all units of a campaign that the token reads, in one answer",
      description: "Megabytes for an organisation of thousands of units; released figures do not change, so ask once.",
      parameters: [parameter("id", "The campaign's id, from the list")],
      responses: {
        "200": answer("The figures, each unit before those below it", "CampaignReports"),
        "401": UNAUTHORIZED,
        "403": BARRED,
        "404": {
          description: "There is no such released campaign, or none of its units is one that the token reads",
          content: content("Error"),
        },
      },
    },
  },
  "/campaigns/{id}/units/{code}": {
    get: {
      operationId: "findUnitReport",
      summary: "The released figures of a unit with all units below it",
      parameters: [
        parameter("id", "The campaign's id, from the list"),
        parameter("code", "The unit's code, from the list or from another report"),
      ],
      responses: {
        "200": answer("The report", "UnitReport"),
        "401": UNAUTHORIZED,
        "403": BARRED,
        "404": {
          description: "There is no such released campaign or unit, or it is not one that the token reads",
          content: content("Error"),
        },
      },
    },
  },
} as const;

/** The description of the API, as OpenAPI 3.1; `baseUrl` is the public address of the service, without a slash. */
export function openApiDocument(baseUrl: string) {
  return {
    openapi: OPENAPI_VERSION,
    info: { title: "Communication self-assessment: released figures", version: API_VERSION, description: PRIVACY },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ token: [] }],
    paths: PATHS,
    components: {
      securitySchemes: {
        token: {
          ...{ type: "http", scheme: "bearer" },
          description: "A token that a reviewer made in the service, for one unit and all units below it.",
        },
      },
      schemas: componentSchemas(),
    },
  } as const;
}
