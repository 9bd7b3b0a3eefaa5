import { openApiDocument } from "@/lib/review/api/open-api";
import { settings } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";

/** The settings of the running service, not of the build, say where it is. */
export const dynamic = "force-dynamic";

/** Describes the API, for everybody: it says nothing about this organisation. */
export const GET = anybody.route("api/v1/openapi.json/route.ts GET", () =>
  Response.json(openApiDocument(settings().baseUrl), { headers: { "x-content-type-options": "nosniff" } }),
);
