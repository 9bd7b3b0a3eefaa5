import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/ui/checkbox";
import { type FoundImport, leftOutOf } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";

type Props = { locale: Locale; found: FoundImport; isMissed: boolean; isTicked: boolean };

/** The columns that are left out have to be ticked before an import is carried out; `isMissed`: it was tried without. */
export async function LeftOutTick({ locale, found, isMissed, isTicked }: Props) {
  const leftOut = leftOutOf(found);
  if (leftOut.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "staffImport.preview" });
  return (
    <div className="max-w-text">
      {isMissed ? (
        <p role="alert" className="mb-2 font-semibold text-danger">
          {t("tickNeeded")}
        </p>
      ) : null}
      <Checkbox name="leaveOut" label={t("leaveOut")} hint={leftOut.join(", ")} isChecked={isTicked} />
    </div>
  );
}
