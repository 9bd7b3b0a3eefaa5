import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { listUnitsMostlyMissing } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { database } from "@/server/platform/database";

/** Units named in the warning. */
const UNITS = 10;

/** Warns where most of a unit is missing: then the file is likely a part of the list. */
export async function MostlyMissing({ locale, importId }: { locale: Locale; importId: string }) {
  const t = await getTranslations({ locale, namespace: "staffImport.missing" });
  const units = await listUnitsMostlyMissing(database().read, importId, UNITS);
  if (units.length === 0) return null;
  return (
    <div className="mt-6" role="alert">
      <Notice tone="danger">
        <p>{t("mostly")}</p>
        <ul className="mt-2 list-disc ps-6">
          {units.map(({ id, leaving, people, ...unit }) => (
            <li key={id}>
              {t("ofUnit", { unit: `${unitName(unit, locale)} (${unit.code})`, count: leaving, people })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
