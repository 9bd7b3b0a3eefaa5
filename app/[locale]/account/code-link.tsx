import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { isMailAvailable } from "@/server/platform/settings";

type Props = { locale: Locale; responseId: string };

/** To the code of a response of the account; nothing where a mailed link opens all of it again anyway. */
export async function CodeLink({ locale, responseId }: Props) {
  if (isMailAvailable()) return null;
  const t = await getTranslations({ locale, namespace: "account.own.responses" });
  return (
    <a href={href(locale, `/response/${responseId}/code`)} className={BUTTON.quiet}>
      {t("code")}
    </a>
  );
}
