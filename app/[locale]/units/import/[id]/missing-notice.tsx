import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { FoundImport } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";

/** How many people are in the units of the file and not in it, and what becomes of them. */
export async function MissingNotice({ locale, found }: { locale: Locale; found: FoundImport }) {
  const t = await getTranslations({ locale, namespace: "staffImport.missing" });
  const { id, missing, removesMissing } = found;
  return (
    <div className="mt-6">
      <Notice tone={removesMissing ? "caution" : "info"}>
        <p>{t("count", { count: missing })}</p>
        <p className="mt-2">{t(removesMissing ? "leaving" : "staying")}</p>
        <p className="mt-2">
          <a href={href(locale, `/units/import/${id}/missing`)}>{t("link")}</a>
        </p>
      </Notice>
    </div>
  );
}
