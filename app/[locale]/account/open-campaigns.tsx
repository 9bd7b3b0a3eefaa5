import { getTranslations } from "next-intl/server";
import { ClosingTime } from "@/components/invitation/closing-time";
import { WhatHrSees } from "@/components/invitation/what-hr-sees";
import { BUTTON } from "@/components/ui/button";
import { type Invited, listOpenInvitations } from "@/db/queries/personal/invitation";
import { findResponse } from "@/db/queries/personal/response";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { findPlace } from "@/server/invitation/place";
import { type Continuation, continuationOf } from "@/server/response/continuation";
import { CodeLink } from "./code-link";

type Props = { locale: Locale; personId: string };

async function continuationOfInvited({ responseId, lockedAt }: Invited, now: Date): Promise<Continuation | null> {
  const { read } = database();
  const response = responseId === null || lockedAt !== null ? undefined : await findResponse(read, responseId);
  return response ? continuationOf(read, response, now) : null;
}

/** The open campaigns to which a person is invited: how long, how far they are, and what HR will see. */
export async function OpenCampaigns({ locale, personId }: Props) {
  const { read } = database();
  const now = database().now();
  const t = await getTranslations({ locale, namespace: "ownCampaigns" });
  const see = await getTranslations({ locale, namespace: "invitation.see" });
  const invitations = await listOpenInvitations(read, personId, now);
  const rows = await Promise.all(
    invitations.map(async (invited) => ({
      invited,
      continuation: await continuationOfInvited(invited, now),
      place: await findPlace(read, invited, locale),
    })),
  );
  if (rows.length === 0) return null;
  const responses = await getTranslations({ locale, namespace: "account.own.responses" });
  const howFar = ({ lockedAt }: Invited, continuation: Continuation | null) => {
    if (lockedAt !== null) return t("locked");
    if (continuation === null) return t("new");
    const { kind } = continuation;
    if (kind === "open") return responses("open", { position: continuation.position, total: continuation.total });
    return kind === "check" ? responses("check") : t(kind);
  };
  const actionOf = (continuation: Continuation | null) => {
    if (continuation === null) return t("start");
    if (continuation.kind === "closed") return t("see");
    return responses(continuation.kind === "submitted" ? "seeResult" : "continue");
  };
  return (
    <section aria-labelledby="invited" className="mt-8">
      <h2 id="invited">{t("title")}</h2>
      <ul className="mt-4 space-y-5">
        {rows.map(({ invited, invited: { id, campaign, lockedAt }, continuation, place }) => (
          <li key={id} className="rounded-lg border border-line bg-accent-wash p-5">
            <h3 id={`campaign-${id}`}>{campaign.title[locale]}</h3>
            <p className="mt-1">
              <ClosingTime locale={locale} closesAt={campaign.closesAt} now={now} />
            </p>
            <p className="mt-1">{howFar(invited, continuation)}</p>
            {lockedAt === null ? (
              <p className="mt-4">
                <a
                  href={href(locale, continuation?.path ?? `/account/invitation/${id}`)}
                  aria-describedby={`campaign-${id}`}
                  className={BUTTON.primary}
                >
                  {actionOf(continuation)}
                </a>
              </p>
            ) : null}
            {continuation && invited.responseId !== null ? (
              <p className="mt-2">
                <CodeLink locale={locale} responseId={invited.responseId} />
              </p>
            ) : null}
            <details className="mt-4">
              <summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent">{see("title")}</summary>
              <WhatHrSees locale={locale} minimum={campaign.minimumGroup} {...place} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
