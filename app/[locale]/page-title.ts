import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readLocale } from "@/server/platform/page-params";
import type messages from "@/messages/en.json";

/** Parts of the message files that hold the title of a page. */
type Titled<Part, Path extends string = ""> = {
  [Name in keyof Part & string]: Part[Name] extends string
    ? never
    : (Part[Name] extends { title: string } ? `${Path}${Name}` : never) | Titled<Part[Name], `${Path}${Name}.`>;
}[keyof Part & string];

/**
 * For pages that a secret link opens: no other site learns the address. "no-referrer" would also hide from our own
 * server where a form without JavaScript comes from (Origin: null), and Next refuses that.
 */
export const SECRET_ADDRESS: Metadata = { referrer: "strict-origin", robots: { index: false, follow: false } };

/** The `generateMetadata` of a page whose title stands in the message files. */
export function titleOf(namespace: Titled<typeof messages>, more: Metadata = {}) {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const t = await getTranslations({ locale: await readLocale(params), namespace });
    return { title: t("title"), ...more };
  };
}
