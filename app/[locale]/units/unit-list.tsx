import { getTranslations } from "next-intl/server";
import { UnitTable } from "@/components/organisation/unit-table";
import type { Locale } from "@/lib/instrument/locales";
import type { UnitSummary } from "@/lib/organisation/unit-overview";
import { href } from "@/lib/paths";

type Props = { locale: Locale; title: string; units: readonly UnitSummary[] };

/** A list of units with its headings; nothing for an empty one. */
export async function UnitList({ locale, title, units }: Props) {
  const t = await getTranslations({ locale, namespace: "units.columns" });
  if (units.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-3">{title}</h2>
      <UnitTable
        locale={locale}
        units={units}
        caption={title}
        headings={{ name: t("name"), code: t("code"), people: t("people"), children: t("children") }}
        hrefOf={(id) => href(locale, `/units/${id}`)}
      />
    </section>
  );
}
