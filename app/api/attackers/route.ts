import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anybody } from "@/server/platform/visitor-guards";

export const dynamic = "force-dynamic";

const TABLE = readFileSync(join(process.cwd(), "docs", "adversaries.md"), "utf8");

/** What attackers learn from what is published, as the tests have computed it: for everybody, linked from "privacy". */
export const GET = anybody.route(
  "api/attackers/route.ts GET",
  () =>
    new Response(TABLE, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-language": "en",
        "x-content-type-options": "nosniff",
      },
    }),
);
