import { readLocale } from "@/server/platform/page-params";
import { titleOf } from "../page-title";
import { SimplePage } from "../simple-page";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("deleted");

export default async function DeletedPage({ params }: Props) {
  return <SimplePage locale={await readLocale(params)} name="deleted" action="" />;
}
