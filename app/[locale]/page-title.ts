import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readLocale } from "@/lib/server/page-params";

/** Parts of the message files that hold the title of a page. */
type Titled =
  | "account.manage"
  | "account.own"
  | "account.signIn"
  | "answers"
  | "check"
  | "code"
  | "consent"
  | "declined"
  | "delete"
  | "deleted"
  | "forgotten"
  | "notFound"
  | "privacy"
  | "result"
  | "resume";

/** The `generateMetadata` of a page whose title stands in the message files. */
export function titleOf(namespace: Titled) {
  return async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const t = await getTranslations({ locale: await readLocale(params), namespace });
    return { title: t("title") };
  };
}
