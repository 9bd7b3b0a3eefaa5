import { getTranslations } from "next-intl/server";
import { ClosingTime } from "@/components/invitation/closing-time";
import { WhatHrSees } from "@/components/invitation/what-hr-sees";
import { Form } from "@/components/form/form";
import type { Invited } from "@/db/queries/personal/invitation";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { database } from "@/server/platform/database";
import { findPlace } from "@/server/invitation/place";
import { type BeginAction, beginErrorTexts, RememberField } from "../begin-form-parts";
import { ConsentForm } from "../consent-form";

type Props = {
  locale: Locale;
  /** Without a name: of whoever holds a code on paper. */
  invited: Pick<Invited, "campaignId" | "campaign" | "personId" | "unitId" | "responseId"> & { name: string | null };
  /** Begins the response, or goes on with it. */
  action: BeginAction;
  asksToRemember: boolean;
};

/** An invitation that can be answered: whose it is, what HR says, what HR sees; it does nothing until a button is pressed. */
export async function InvitationView({ locale, invited, action, asksToRemember }: Props) {
  const t = await getTranslations({ locale, namespace: "invitation" });
  const { campaign, name, responseId } = invited;
  const message = campaign.message[locale].trim();
  return (
    <>
      <div className="max-w-text">
        <h1>{campaign.title[locale]}</h1>
        <p className="mt-4 text-lead text-ink-soft">{name === null ? t("onPaper") : t("for", { name })}</p>
        <p className="mt-4">
          <ClosingTime locale={locale} closesAt={campaign.closesAt} now={database().now()} />{" "}
          {t("duration", { minutes: instrumentOf(campaign.instrumentVersion).estimatedMinutes })}
        </p>
        {message === "" ? null : (
          <section className="mt-8">
            <h2 className="text-lg">{t("message")}</h2>
            <p className="mt-2 border-s-2 border-line ps-4 whitespace-pre-line">{message}</p>
          </section>
        )}
      </div>
      <section className="mt-8">
        <h2>{t("see.title")}</h2>
        <WhatHrSees
          locale={locale}
          minimum={campaign.minimumGroup}
          {...await findPlace(database().read, invited, locale)}
        />
      </section>
      {responseId === null ? <Consent /> : <GoOn />}
    </>
  );

  async function Consent() {
    const consent = await getTranslations({ locale, namespace: "consent" });
    return (
      <section className="mt-10">
        <h2>{consent("title")}</h2>
        <ConsentForm
          locale={locale}
          kind={name === null ? "paper" : "campaign"}
          minimumGroup={campaign.minimumGroup}
          sending={{ action }}
        />
      </section>
    );
  }

  async function GoOn() {
    return (
      <section className="mt-10 max-w-text">
        <h2>{t("begun.title")}</h2>
        <p className="mt-2 mb-4">{t("begun.text")}</p>
        <Form action={action} errors={await beginErrorTexts(locale)} submit={t("begun.action")}>
          {asksToRemember ? <RememberField locale={locale} /> : null}
        </Form>
      </section>
    );
  }
}
