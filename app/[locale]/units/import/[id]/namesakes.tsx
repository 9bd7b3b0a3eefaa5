import { getTranslations } from "next-intl/server";
import { countNamesakes, listNamesakes } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { NAMESAKE_CHOICES, type NamesakeChoice } from "@/lib/organisation/staff-import/import-facts";
import { database } from "@/server/platform/database";
import { PREVIEW_ROWS } from "@/server/organisation/staff-import/preview";
import { namesakeField } from "./read-namesakes";

/** More are folded, once nothing is missed among them. */
const MOST_OPEN = 10;

type Question = { name: string; legend: string; hints: readonly string[]; choice: NamesakeChoice | null };

async function Choice({ locale, question }: { locale: Locale; question: Question }) {
  const t = await getTranslations({ locale, namespace: "staffImport.namesakes" });
  const { name, legend, hints, choice } = question;
  return (
    <fieldset className="border-t border-line py-4">
      <legend className="float-left w-full font-semibold">{legend}</legend>
      {hints.map((hint) => (
        <p key={hint} className="clear-both text-note wrap-anywhere text-ink-soft">
          {hint}
        </p>
      ))}
      <div className="clear-both mt-1 flex flex-wrap gap-x-6">
        {NAMESAKE_CHOICES.map((value) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === choice}
              className="size-5 shrink-0 accent-accent"
            />
            {t(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * Asks of everybody who is missing from the file and has the name of somebody whom it adds to their unit, whether that
 * is the same person; `isMissed`: the import was to be carried out without an answer.
 */
export async function Namesakes({
  locale,
  importId,
  isMissed,
}: {
  locale: Locale;
  importId: string;
  isMissed: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "staffImport.namesakes" });
  const { read } = database();
  const { all, undecided } = await countNamesakes(read, importId);
  if (all === 0) return null;
  const listed = await listNamesakes(read, importId, PREVIEW_ROWS);
  return (
    <section className="mb-4 max-w-text" aria-labelledby="namesakes">
      <h2 id="namesakes">{t("title", { count: all })}</h2>
      <p className="mt-2">{t("lead")}</p>
      {isMissed && undecided !== null ? (
        <p role="alert" className="mt-3 font-semibold text-danger">
          {t("missed", { row: undecided })}
        </p>
      ) : null}
      <div className="mt-4">
        {all > 1 ? (
          <Choice
            locale={locale}
            question={{ name: namesakeField(null), legend: t("all"), hints: [t("allHint")], choice: null }}
          />
        ) : null}
        <details className="fold" open={all <= MOST_OPEN || isMissed}>
          <summary>{t("each")}</summary>
          <div>
            {listed.map(({ ordinal, name, row, email, storedEmail, choice }) => (
              <Choice
                key={ordinal}
                locale={locale}
                question={{
                  ...{ name: namesakeField(ordinal), choice, legend: t("person", { name, row }) },
                  hints: [t("inFile", { email }), t("inUnit", { storedEmail })],
                }}
              />
            ))}
            {all > listed.length ? (
              <p className="border-t border-line py-4">{t("more", { count: listed.length })}</p>
            ) : null}
          </div>
        </details>
      </div>
    </section>
  );
}
