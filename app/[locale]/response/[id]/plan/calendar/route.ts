import { getTranslations } from "next-intl/server";
import { isLocale } from "@/lib/instrument/locales";
import { calendarFile } from "@/server/plan/calendar";
import { readPlan, stepTexts } from "@/server/plan/plan";
import { database } from "@/server/platform/database";
import { ownResponseFile } from "@/server/response/guard";

/** The dates of a plan for one's calendar: what is to be done stands in it only where that was ticked. */
export const GET = ownResponseFile.route(
  "[locale]/response/[id]/plan/calendar/route.ts GET",
  async ({ request, params: { locale }, response }) => {
    const found = isLocale(locale) ? await readPlan(database().read, response) : null;
    if (!isLocale(locale) || !found?.plan) return new Response("Not found", { status: 404 });
    const t = await getTranslations({ locale, namespace: "plan.calendar" });
    const withText = new URL(request.url).searchParams.has("with-text");
    const entries = found.plan.steps.map(({ step, dueOn }) => {
      const [words] = stepTexts(response, [step], locale);
      return { step, dueOn, description: withText ? (words?.text ?? null) : null };
    });
    return new Response(calendarFile(response.id, t("event"), entries, database().now()), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="my-steps.ics"',
        "cache-control": "no-store",
      },
    });
  },
);
