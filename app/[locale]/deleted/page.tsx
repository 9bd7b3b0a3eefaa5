import { getTranslations } from "next-intl/server";
import { readLocale } from "@/lib/server/page-params";
import { SimplePage } from "../simple-page";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await readLocale(params), namespace: "deleted" });
  return { title: t("title") };
}

export default async function DeletedPage({ params }: Props) {
  return <SimplePage locale={await readLocale(params)} name="deleted" action="" />;
}
