import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { FactList } from "@/components/ui/fact-list";
import { listResponsesOfPerson } from "@/db/queries/personal/response";
import { href } from "@/lib/paths";
import { dateText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";
import { operatorFacts } from "@/server/platform/operator-facts";
import { settings } from "@/server/platform/settings";
import { signedIn } from "@/server/platform/visitor-guards";
import { personFacts } from "../../own-data/person-facts";
import { VisitFold } from "../../own-data/visit-fold";
import { Page } from "../../page-frame";
import { titleOf } from "../../page-title";

export const generateMetadata = titleOf("ownData");

/** All that is stored about whoever is signed in; each assessment has a page of its own. */
export default signedIn.page("account/own-data/page.tsx", async ({ locale, person }) => {
  const t = await getTranslations({ locale, namespace: "ownData" });
  const own = await getTranslations({ locale, namespace: "ownCampaigns" });
  const responses = await listResponsesOfPerson(database().read, person.id);
  return (
    <Page locale={locale} path="/account/own-data">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-text">{t("account.lead")}</p>
      <section className="mt-8 max-w-text">
        <h2>{t("account.responses")}</h2>
        {responses.length === 0 ? <p className="mt-2">{t("account.none")}</p> : <p>{t("account.each")}</p>}
        <ul className="mt-2">
          {responses.map(({ id, campaignTitle, createdAt }) => (
            <li key={id}>
              <a href={href(locale, `/response/${id}/own-data`)} className={BUTTON.quiet}>
                {campaignTitle?.[locale] ?? own("own")}, {dateText(createdAt, locale)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10">
        <h2>{t("person.title")}</h2>
        <FactList facts={await personFacts(locale, person.id)} />
      </section>
      <section className="mt-10">
        <h2>{t("account.remove.title")}</h2>
        <p className="mt-1 max-w-text">{t("account.remove.text")}</p>
        <FactList facts={operatorFacts(settings().operator, locale)} />
      </section>
      <div className="mt-10">
        <VisitFold locale={locale} />
      </div>
    </Page>
  );
});
