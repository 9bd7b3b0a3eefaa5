import { getTranslations } from "next-intl/server";
import { readLocale } from "@/server/platform/page-params";
import { currentPerson } from "@/server/platform/session";
import { ConsentForm } from "../consent-form";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { agree } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("consent");

export default async function ConsentPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = await getTranslations({ locale, namespace: "consent" });
  return (
    <Page locale={locale} path="/start">
      <h1>{t("title")}</h1>
      <ConsentForm
        locale={locale}
        action={agree.bind(null, locale)}
        asksToRemember={(await currentPerson()) === null}
      />
    </Page>
  );
}
