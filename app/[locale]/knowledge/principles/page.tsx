import { getTranslations } from "next-intl/server";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { statementPath, statementsOf } from "@/lib/knowledge/statements";
import { EXAMPLES } from "@/lib/knowledge/texts";
import { href } from "@/lib/paths";
import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../../page-title";
import { KnowledgePage } from "../knowledge-page";

export const generateMetadata = titleOf("knowledge.principles");

/** The seven principles, each with an example and the statements of the article on which it rests. */
export default anybody.page("knowledge/principles/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "knowledge.principles" });
  const restsOn = (await getTranslations({ locale, namespace: "result.plan" }))("restsOn");
  const instrument = newestInstrument();
  return (
    <KnowledgePage locale={locale} name="principles" lead={t("lead")}>
      {instrument.principles.map(({ id, name, definition, sources }) => (
        <section key={id} id={id} className="mt-6 max-w-text">
          <h2 className="text-lg">{name[locale]}</h2>
          <p className="text-ink-soft">{definition[locale]}</p>
          <p className="mt-1.5">
            <b className="font-semibold">{t("example")}:</b> {EXAMPLES[id][locale]}
          </p>
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center text-note text-accent underline underline-offset-[0.2em]">
              {restsOn}
              <span className="sr-only">: {name[locale]}</span>
            </summary>
            <ul className="list-disc space-y-1 ps-5 text-note marker:text-accent">
              {statementsOf(instrument, sources, locale).map((statement) => (
                <li key={statement.id}>
                  <a href={href(locale, statementPath(statement.id))}>
                    {statement.section}: {statement.name}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </section>
      ))}
    </KnowledgePage>
  );
});
