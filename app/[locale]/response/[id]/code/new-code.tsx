import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { recoveryCode } from "@/server/response/recovery-code";
import { Page } from "../../../page-frame";
import { renew } from "./actions";
import { CodeBox } from "./code-box";

type Props = { locale: Locale; responseId: string; generation: number };

/** A new code before it is in force: whoever loses the answer to the next step has it on paper. */
export async function NewCode({ locale, responseId, generation }: Props) {
  const t = await getTranslations({ locale, namespace: "code" });
  const path = `/response/${responseId}/code`;
  return (
    <Page locale={locale} path={`${path}?new`}>
      <h1>{t("new.title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("new.lead")}</p>
      <CodeBox code={recoveryCode(responseId, generation)} lost="" />
      <p className="mt-6 max-w-text">{t("new.then")}</p>
      <form action={renew.bind(null, { locale, id: responseId })} className="no-print mt-8 flex flex-wrap gap-3">
        <button className={BUTTON.primary}>{t("new.action")}</button>
        <a href={href(locale, path)} className={BUTTON.secondary}>
          {t("new.keep")}
        </a>
      </form>
    </Page>
  );
}
