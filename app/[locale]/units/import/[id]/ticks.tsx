import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/ui/checkbox";
import { type FoundImport, leftOutOf, ticksOf } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";

/** What is asked before an import is carried out; `isMissed`: it was tried without. */
export async function Ticks({ locale, found, isMissed }: { locale: Locale; found: FoundImport; isMissed: boolean }) {
  const ticks = ticksOf(found);
  if (ticks.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "staffImport.preview" });
  const hints = {
    leaveOut: leftOutOf(found).join(", "),
    newPeople: (found.facts?.people?.namesakes ?? []).map((each) => t("namesake", each)).join("; "),
  };
  return (
    <div className="w-full max-w-text">
      {isMissed ? (
        <p role="alert" className="mb-2 font-semibold text-danger">
          {t("tickNeeded")}
        </p>
      ) : null}
      {ticks.map((tick) => (
        <Checkbox key={tick} name={tick} label={t(tick)} hint={hints[tick]} />
      ))}
    </div>
  );
}
