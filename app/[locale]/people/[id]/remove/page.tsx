import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findPerson } from "@/db/queries/organisation/person";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { remove } from "./actions";

const ACTS = [
  { act: "dismiss", style: BUTTON.primary },
  { act: "delete", style: BUTTON.danger },
] as const;

export const generateMetadata = titleOf("people");

export default permitted.page("people/[id]/remove/page.tsx", async (visit) => {
  const { locale, params, searchParams, person: actor } = visit;
  const { id } = params;
  const person = (await findPerson(database().read, id)) ?? showNotFound();
  const t = await getTranslations({ locale, namespace: "people.remove" });
  const isLast = searchParams.last !== undefined;
  return (
    <Page locale={locale} path={`/people/${id}/remove`}>
      <h1>{t("title", { name: person.name })}</h1>
      {isLast ? (
        <div role="alert" className="mt-6">
          <Notice tone="danger">{t("last")}</Notice>
        </div>
      ) : null}
      {actor.id === id ? (
        <p className="mt-6 max-w-text">{t("self")}</p>
      ) : (
        <form action={remove.bind(null, params)}>
          {ACTS.map(({ act, style }) => (
            <section key={act} className="mt-8 max-w-text">
              <h2>{t(`${act}Title`)}</h2>
              <p className="mt-2 mb-4">{t(`${act}Text`)}</p>
              <button name="act" value={act} className={style}>
                {t(act)}
              </button>
            </section>
          ))}
        </form>
      )}
      <p className="mt-10">
        <a href={href(locale, `/people/${id}`)} className={BUTTON.secondary}>
          {t("cancel")}
        </a>
      </p>
    </Page>
  );
});
