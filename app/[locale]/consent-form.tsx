import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { consentSentences } from "@/server/response/consent";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { REMEMBERED_DAYS } from "@/lib/policy/privacy";

type Props = {
  locale: Locale;
  action: (form: FormData) => Promise<void>;
  /** For those who are not signed in: whether this device remembers the response. */
  asksToRemember: boolean;
};

/** The consent, sentence by sentence; the last one is what the button says yes to. */
export async function ConsentForm({ locale, action, asksToRemember }: Props) {
  const t = await getTranslations({ locale, namespace: "consent" });
  const sentences = consentSentences(locale);
  return (
    <>
      <ul className="mt-6 max-w-text space-y-3">
        {sentences.slice(0, -1).map((sentence) => (
          <li key={sentence} className="border-s-2 border-accent ps-4">
            {sentence}
          </li>
        ))}
      </ul>
      <form action={action} className="mt-8 max-w-text">
        {asksToRemember ? (
          <Checkbox name="remember" label={t("remember")} hint={t("rememberHint", { days: REMEMBERED_DAYS })} />
        ) : null}
        <p className="mt-6 text-lg font-semibold">{sentences.at(-1)}</p>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <button className={BUTTON.primary}>{t("agree")}</button>
          <a href={href(locale, "/declined")} className={BUTTON.secondary}>
            {t("decline")}
          </a>
        </div>
      </form>
    </>
  );
}
