import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import type { StoredResponse } from "@/db/queries/personal/response";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { readPublication } from "@/server/response/withhold";
import { letIn, withhold } from "./actions";

/** What one can do with one's data: take it along, keep it out of figures, delete it. */
export async function DataActions({ locale, response }: { locale: Locale; response: StoredResponse }) {
  const t = await getTranslations({ locale, namespace: "ownData.actions" });
  const { publication, canChange } = await readPublication(database().read, response, database().now());
  const base = `/response/${response.id}`;
  const isWithheld = publication === "withheld";
  const path = { locale, id: response.id };
  return (
    <section className="no-print mt-8 max-w-text space-y-6">
      <div>
        <h2>{t("download.title")}</h2>
        <p className="mt-1">{t("download.text")}</p>
        <p className="flex flex-wrap gap-x-5">
          <a href={href(locale, `${base}/download/csv`)} download className={BUTTON.quiet}>
            {t("download.csv")}
          </a>
          <a href={href(locale, `${base}/download/json`)} download className={BUTTON.quiet}>
            {t("download.json")}
          </a>
          <a href={href(locale, `${base}/codebook`)} download className={BUTTON.quiet}>
            {t("download.codebook")}
          </a>
          {response.submittedAt === null ? null : (
            <a href={href(locale, `${base}/history`)} className={BUTTON.quiet}>
              {t("download.compare")}
            </a>
          )}
        </p>
      </div>
      <div>
        <h2>{t("figures.title")}</h2>
        <p className="mt-1">{t(`figures.${publication}`)}</p>
        {canChange ? (
          <form action={(isWithheld ? letIn : withhold).bind(null, path)} className="mt-3">
            <button className={BUTTON.secondary}>{isWithheld ? t("figures.letIn") : t("figures.withhold")}</button>
          </form>
        ) : null}
      </div>
      <div>
        <h2>{t("delete.title")}</h2>
        <p className="mt-1">{t("delete.text")}</p>
        <p className="mt-3">
          <a href={href(locale, `${base}/delete`)} className={BUTTON.secondary}>
            {t("delete.action")}
          </a>
        </p>
      </div>
    </section>
  );
}
