import { readLocale } from "@/server/platform/page-params";
import { titleOf } from "../page-title";
import { SimplePage } from "../simple-page";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("declined");

export default async function DeclinedPage({ params }: Props) {
  return <SimplePage locale={await readLocale(params)} name="declined" action="/start" />;
}
