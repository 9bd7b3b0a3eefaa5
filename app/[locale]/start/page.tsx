import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { instrument } from "@/lib/instrument/catalogue";
import { href } from "@/lib/paths";
import { readLocale } from "@/lib/server/page-params";
import { currentPerson } from "@/lib/server/session";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { agree } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("consent");

/** The consent, sentence by sentence; the last one is what the button says yes to. */
export default async function ConsentPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = await getTranslations({ locale, namespace: "consent" });
  const sentences = instrument.consent.text[locale].split(/(?<=\.)\s+/);
  const statement = sentences.at(-1);
  return (
    <Page locale={locale} path="/start">
      <h1>{t("title")}</h1>
      <ul className="mt-6 max-w-[42rem] space-y-3">
        {sentences.slice(0, -1).map((sentence) => (
          <li key={sentence} className="border-s-2 border-accent ps-4">
            {sentence}
          </li>
        ))}
      </ul>
      <form action={agree.bind(null, locale)} className="mt-8 max-w-[42rem]">
        {(await currentPerson()) === null ? (
          <Checkbox name="remember" label={t("remember")} hint={t("rememberHint")} />
        ) : null}
        <p className="mt-6 text-lg font-semibold">{statement}</p>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <button className={BUTTON.primary}>{t("agree")}</button>
          <a href={href(locale, "/declined")} className={BUTTON.secondary}>
            {t("decline")}
          </a>
        </div>
      </form>
    </Page>
  );
}
