import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormView } from "@/components/form/form-view";
import { BUTTON } from "@/components/ui/button";
import { FactList } from "@/components/ui/fact-list";
import { settings } from "@/server/platform/settings";
import { consentFacts, type ConsentKind, consentSentences } from "@/server/response/consent";
import type { Locale } from "@/lib/instrument/locales";
import type { FormState } from "@/lib/form/form-state";
import { href } from "@/lib/paths";
import { type BeginError, CONSENT_GIVEN } from "@/lib/response/begin-form";
import { type BeginAction, beginErrorTexts } from "./begin-form-parts";

type Props = {
  locale: Locale;
  kind: ConsentKind;
  /** The campaign's smallest group. */
  minimumGroup?: number;
  /** What takes the form; or what became of it, where it is posted to the page's own address. */
  sending: { action: BeginAction } | { posted: FormState<BeginError> };
};

/** A consent: its sentences, of which the last is what the button says yes to, and who answers for the data. */
export async function ConsentForm({ locale, kind, minimumGroup, sending }: Props) {
  const t = await getTranslations({ locale, namespace: "consent" });
  const sentences = consentSentences(locale, kind, minimumGroup);
  const parts = {
    errors: await beginErrorTexts(locale),
    submit: t("agree"),
    beside: (
      <a href={href(locale, "/declined")} className={BUTTON.secondary}>
        {t("decline")}
      </a>
    ),
    children: <p className="font-semibold">{sentences.at(-1)}</p>,
  };
  return (
    <>
      <ul className="mt-4 max-w-text space-y-2 text-note/[1.45]">
        {sentences.slice(0, -1).map((sentence) => (
          <li key={sentence} className="border-s-2 border-accent ps-3">
            {sentence}
          </li>
        ))}
      </ul>
      <div className="mt-5 max-w-figures text-note/[1.45]">
        <FactList facts={consentFacts(locale, kind, settings().operator)} />
      </div>
      <div className="mt-5 max-w-text">
        {"action" in sending ? (
          <Form {...parts} action={sending.action} />
        ) : (
          <FormView {...parts} sent={[sending.posted]}>
            <input type="hidden" {...CONSENT_GIVEN} />
            {parts.children}
          </FormView>
        )}
      </div>
    </>
  );
}
