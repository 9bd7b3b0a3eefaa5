import { FactList } from "@/components/ui/fact-list";
import { GLOSSARY } from "@/lib/knowledge/texts";
import { anybody } from "@/server/platform/visitor-guards";
import { titleOf } from "../../page-title";
import { KnowledgePage } from "../knowledge-page";

export const generateMetadata = titleOf("knowledge.glossary");

/** What the words of these pages and of the result mean. */
export default anybody.page("knowledge/glossary/page.tsx", ({ locale }) => (
  <KnowledgePage locale={locale} name="glossary">
    <FactList facts={GLOSSARY.map(({ term, meaning }) => ({ name: term[locale], text: meaning[locale] }))} />
  </KnowledgePage>
));
