import { getTranslations } from "next-intl/server";
import { FactList } from "@/components/ui/fact-list";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { LIMITS } from "@/lib/policy/limits";
import { OWN_COPIES_DAYS, REMEMBERED_DAYS } from "@/lib/policy/privacy";

const FACTS = ["visits", "address", "device", "network", "copies"] as const;

const LONGEST_MINUTES = Math.max(...Object.values(LIMITS).flatMap((windows) => windows.map(({ minutes }) => minutes)));

/** Whether a visit is recorded, and what else is kept that belongs to nobody by name. */
export async function VisitFold({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "ownData.visit" });
  const values = { hours: LONGEST_MINUTES / 60, days: REMEMBERED_DAYS, copyDays: OWN_COPIES_DAYS };
  return (
    <Fold title={t("title")}>
      <FactList facts={FACTS.map((fact) => ({ name: t(`${fact}.name`), text: t(`${fact}.text`, values) }))} />
      <p className="mt-4 max-w-text">
        <a href={href(locale, "/privacy")}>{t("privacy")}</a>
      </p>
    </Fold>
  );
}
