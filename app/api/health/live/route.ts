import { anybody } from "@/server/platform/visitor-guards";

export const dynamic = "force-dynamic";

/** Whether the process answers; it asks nothing else. */
export const GET = anybody.route("api/health/live/route.ts GET", () =>
  Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } }),
);
