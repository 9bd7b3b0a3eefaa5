import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { countProblems, findImport } from "@/db/queries/organisation/staff-import";
import { href } from "@/lib/paths";
import { database } from "@/server/platform/database";
import { readChoice, readPage } from "@/server/organisation/staff-import/preview";
import { showNotFound } from "@/server/platform/show-not-found";
import { permitted } from "@/server/platform/visitor-guards";
import { Page } from "../../../page-frame";
import { titleOf } from "../../../page-title";
import { decide } from "./actions";
import { ChangeRows } from "./change-rows";
import { Counts } from "./counts";
import { hasChanges } from "./has-changes";
import { ImportNotice } from "./import-notice";
import { LeftOutTick } from "./left-out-tick";
import { MissingNotice } from "./missing-notice";
import { Namesakes } from "./namesakes";
import { ProblemRows } from "./problem-rows";
import { WhereRead } from "./where-read";

/** How often the page looks again while the worker works, in seconds. */
const REFRESH_SECONDS = 2;

export const generateMetadata = titleOf("staffImport.preview");

export default permitted.page("units/import/[id]/page.tsx", async ({ locale, params, searchParams }) => {
  const { id } = params;
  const { show, page } = searchParams;
  const { read } = database();
  const found = (await findImport(read, id)) ?? showNotFound();
  const t = await getTranslations({ locale, namespace: "staffImport.preview" });
  const choice = readChoice(show, page);
  const { state, counts } = found;
  // Files that say what is stored already leave nothing to carry out.
  const canConfirm = state === "planned" && counts !== null && (found.removesMissing || hasChanges(counts));
  const isAtWork = state === "reading" || state === "confirmed";
  const self = href(locale, `/units/import/${id}`);
  const hasEnded = state === "imported" || state === "cancelled";
  return (
    <Page locale={locale} path={`/units/import/${id}`}>
      {/* With its address: one that ends in a place on the page would only be scrolled to. */}
      {isAtWork ? <meta httpEquiv="refresh" content={`${String(REFRESH_SECONDS)}; url=${self}`} /> : null}
      <h1>{t("title")}</h1>
      <ImportNotice locale={locale} found={found} problems={await countProblems(read, id)} />
      <WhereRead locale={locale} facts={found.facts} />
      {counts && state !== "cancelled" ? (
        <Counts
          locale={locale}
          importId={id}
          counts={counts}
          hasRows={state === "planned" || state === "refused"}
          isDone={state === "imported"}
        />
      ) : null}
      {state === "planned" && found.missing > 0 ? <MissingNotice locale={locale} found={found} /> : null}
      {state === "refused" ? <ProblemRows locale={locale} importId={id} page={choice ? 1 : readPage(page)} /> : null}
      {hasEnded ? null : (
        <form action={decide.bind(null, params)} className="mt-8">
          {canConfirm ? (
            <>
              <Namesakes locale={locale} importId={id} isMissed={searchParams["missed"] === "namesake"} />
              <LeftOutTick
                locale={locale}
                found={found}
                isMissed={searchParams["missed"] === "tick"}
                isTicked={searchParams["ticked"] !== undefined}
              />
            </>
          ) : null}
          <p className="mt-4 flex flex-wrap gap-4">
            {canConfirm ? (
              <button name="act" value="confirm" className={BUTTON.primary}>
                {t("confirm")}
              </button>
            ) : null}
            <button name="act" value="cancel" className={BUTTON.secondary}>
              {t("cancel")}
            </button>
          </p>
        </form>
      )}
      {choice && !hasEnded ? <ChangeRows locale={locale} importId={id} choice={choice} counts={counts} /> : null}
      {hasEnded ? (
        <p className="mt-8 flex flex-wrap gap-4">
          <a href={href(locale, "/units")} className={BUTTON.primary}>
            {t("units")}
          </a>
          <a href={href(locale, "/units/import")} className={BUTTON.secondary}>
            {t("another")}
          </a>
        </p>
      ) : null}
    </Page>
  );
});
