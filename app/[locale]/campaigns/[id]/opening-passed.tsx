import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

type Props = { locale: Locale; campaignId: string };

/** That a draft cannot be confirmed any more as it is, with the way to the form. */
export async function OpeningPassed({ locale, campaignId }: Props) {
  const t = await getTranslations({ locale, namespace: "campaigns" });
  return (
    <div role="alert">
      <Notice tone="caution">
        <p>{t("errors.opens-past")}</p>
        <a href={href(locale, `/campaigns/${campaignId}/edit`)} className={BUTTON.quiet}>
          {t("form.editTitle")}
        </a>
      </Notice>
    </div>
  );
}
