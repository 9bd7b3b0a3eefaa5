import { readiness } from "@/server/health/readiness";
import { anybody } from "@/server/platform/visitor-guards";

export const dynamic = "force-dynamic";

/** Whether people can be sent here (200, also when somebody has to look soon), or not (503), with a word for each check. */
export const GET = anybody.route("api/health/ready/route.ts GET", async () => {
  const found = await readiness();
  return Response.json(found, {
    status: found.status === "not-ready" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
});
