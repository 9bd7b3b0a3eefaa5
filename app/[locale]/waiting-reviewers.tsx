import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { hasPermission } from "@/lib/access/permissions";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { listWaitingReviewers } from "@/server/account/reviewer-role";
import { database } from "@/server/platform/database";
import type { CurrentPerson } from "@/server/platform/session";

/** The reviewers who wait for somebody to confirm them; administrators also see those whom they cannot confirm. */
export async function WaitingReviewers({ locale, person }: { locale: Locale; person: CurrentPerson }) {
  if (person.roles.length < 2) return null;
  const isAdministrator = hasPermission(person.roles, "accounts.manage");
  const waiting = (await listWaitingReviewers(database().read, person.id)).filter(
    ({ isYours }) => isYours || isAdministrator,
  );
  if (waiting.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "account.waiting" });
  return (
    <section aria-label={t("title")} className="mt-6">
      <Notice tone="caution">
        <p className="font-semibold">{t("title")}</p>
        <p className="mt-1">{t("lead")}</p>
        <ul className="mt-1 list-disc space-y-1 ps-5">
          {waiting.map(({ id, name, email, isYours }) => (
            <li key={id}>
              {name} · {email}:{" "}
              {isYours ? <a href={href(locale, `/account/confirm/${id}`)}>{t("confirm")}</a> : t("others")}
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
