import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { articleSections } from "@/lib/knowledge/statements";
import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../../page-title";
import { KnowledgePage } from "../knowledge-page";
import { StatementList } from "../statement-list";

export const generateMetadata = titleOf("knowledge.countries");

/** All statements of the article, by the country that they are about, and the frame that it was written in. */
export default anybody.page("knowledge/countries/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "knowledge.countries" });
  return (
    <KnowledgePage locale={locale} name="countries" lead={t("lead")}>
      <div className="mt-4 max-w-text">
        {articleSections(newestInstrument(), locale).map(({ id, name, statements }) => (
          <Fold key={id} title={name} note={t("count", { count: statements.length })}>
            <StatementList statements={statements} place={(section) => t("place", { section })} />
          </Fold>
        ))}
      </div>
      <section className="mt-8 max-w-text">
        <h2>{t("frame.title")}</h2>
        <p className="mt-2">{t("frame.text")}</p>
      </section>
    </KnowledgePage>
  );
});
