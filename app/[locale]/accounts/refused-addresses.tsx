import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { countRefused } from "@/db/queries/organisation/people";
import type { Locale } from "@/lib/instrument/locales";
import { database } from "@/server/platform/database";
import { searchHref } from "./search";

/** How many addresses the mail server has refused, with the way to whose they are; nothing where it is none. */
export async function RefusedAddresses({ locale }: { locale: Locale }) {
  const count = await countRefused(database().read);
  if (count === 0) return null;
  const t = await getTranslations({ locale, namespace: "account.manage.refused" });
  return (
    <div className="mt-6">
      <Notice tone="caution">
        <p>{t("text", { count })}</p>
        <p className="mt-2">
          <a href={searchHref(locale, { query: "", filter: "refused", page: 1 })}>{t("link")}</a>
        </p>
      </Notice>
    </div>
  );
}
