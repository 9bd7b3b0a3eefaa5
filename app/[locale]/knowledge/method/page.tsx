import { getTranslations } from "next-intl/server";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { href } from "@/lib/paths";
import { ENOUGH } from "@/lib/policy/scoring";
import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../../page-title";
import { PointList } from "../../privacy/point-list";
import { KnowledgePage } from "../knowledge-page";

export const generateMetadata = titleOf("knowledge.method");

const HOW = ["asked", "index", "overall", "band", "level", "situations"] as const;
const NOT = ["skill", "small", "cause", "countries", "cases"] as const;

/** How a result comes about, and what it does not say. */
export default anybody.page("knowledge/method/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale });
  const instrument = newestInstrument();
  const values = {
    items: instrument.behaviourItems.length,
    scenarios: instrument.sjtItems.length,
    survey: instrument.nationalItems.length,
    perPrinciple: ENOUGH.itemsPerPrinciple,
    principles: ENOUGH.principles,
  };
  const cannot = [...NOT.map((point) => t(`knowledge.method.not.${point}`)), t("benchmark.disclaimer")];
  return (
    <KnowledgePage locale={locale} name="method" lead={t("landing.base.use")}>
      <PointList
        title={t("knowledge.method.how.title")}
        points={HOW.map((point) => t(`knowledge.method.how.${point}`, values))}
      >
        <p className="mt-3">
          {t("knowledge.method.how.groups")} <a href={href(locale, "/privacy")}>{t("privacy.title")}</a>
        </p>
      </PointList>
      <PointList title={t("knowledge.method.not.title")} points={cannot} />
    </KnowledgePage>
  );
});
