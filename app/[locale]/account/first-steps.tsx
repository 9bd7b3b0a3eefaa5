import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { hasPermission, type Permission } from "@/lib/access/permissions";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { findFirstSteps, FIRST_STEPS, type FirstStep } from "@/server/account/first-steps";
import { database } from "@/server/platform/database";
import type { CurrentPerson } from "@/server/platform/session";

/** Where a step is taken, and what that needs; a mail server is the operator's to set. */
const PLACES: Record<FirstStep, { path: string; permission: Permission } | null> = {
  mail: null,
  units: { path: "/units/import", permission: "units.manage" },
  manager: { path: "/accounts", permission: "accounts.manage" },
  reviewer: { path: "/accounts", permission: "accounts.manage" },
  rehearsal: { path: "/campaigns", permission: "campaigns.manage" },
  campaign: { path: "/campaigns", permission: "campaigns.manage" },
};

/** For administrators and managers, until the first campaign is confirmed: what is done and what comes next. */
export async function FirstSteps({ locale, person }: { locale: Locale; person: CurrentPerson }) {
  const may = (permission: Permission) => hasPermission(person.roles, permission);
  if (!may("accounts.manage") && !may("campaigns.manage")) return null;
  const steps = await findFirstSteps(database().read);
  if (steps === null) return null;
  const t = await getTranslations({ locale, namespace: "account.firstSteps" });
  const done = FIRST_STEPS.filter((step) => steps[step]).length;
  return (
    <section className="mt-6">
      <Fold title={t("title")} note={t("done", { done, all: FIRST_STEPS.length })} isOpen>
        <p className="text-ink-soft">{t("lead")}</p>
        <ol className="mt-3 list-decimal space-y-3 ps-6">
          {FIRST_STEPS.map((step) => {
            const place = PLACES[step];
            return (
              <li key={step}>
                <span className="font-semibold">
                  {place && !steps[step] && may(place.permission) ? (
                    <a href={href(locale, place.path)}>{t(`steps.${step}.title`)}</a>
                  ) : (
                    t(`steps.${step}.title`)
                  )}
                </span>{" "}
                <span className={steps[step] ? "text-accent" : "text-ink-soft"}>
                  ({t(steps[step] ? "isDone" : "isOpen")})
                </span>
                <p className="text-note text-ink-soft">{t(`steps.${step}.text`)}</p>
              </li>
            );
          })}
        </ol>
      </Fold>
    </section>
  );
}
