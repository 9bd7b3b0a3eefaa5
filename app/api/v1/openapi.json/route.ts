import { openApiDocument } from "@/lib/review/api/open-api";
import { settings } from "@/server/platform/settings";

/** The settings of the running service, not of the build, say where it is. */
export const dynamic = "force-dynamic";

/** Describes the API, for everybody: it says nothing about this organisation. */
export function GET(): Response {
  return Response.json(openApiDocument(settings().baseUrl), { headers: { "x-content-type-options": "nosniff" } });
}
