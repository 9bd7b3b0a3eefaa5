import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { FoundImport } from "@/db/queries/organisation/staff-import";
import type { Locale } from "@/lib/instrument/locales";
import { hasChanges } from "./has-changes";

type Props = { locale: Locale; found: FoundImport; problems: number };

/** Where an import stands, in a sentence; with a bar while its rows are staged. */
export async function ImportNotice({ locale, found, problems }: Props) {
  const t = await getTranslations({ locale, namespace: "staffImport.preview" });
  const { state, counts, done, total, confirmedAt, removesMissing } = found;
  const sentences = {
    reading: t("reading"),
    confirmed: t("applying"),
    imported: t("imported"),
    cancelled: t("cancelled"),
    refused: t("refused", { count: problems }),
    planned:
      confirmedAt !== null
        ? t("again")
        : counts !== null && (removesMissing || hasChanges(counts))
          ? null
          : t("nothing"),
  };
  const sentence = sentences[state];
  if (sentence === null) return null;
  return (
    <div className="mt-6" role="status">
      <Notice tone={state === "refused" ? "danger" : confirmedAt !== null && state === "planned" ? "caution" : "info"}>
        <p>{sentence}</p>
        {state === "reading" ? (
          <p className="mt-3 flex flex-wrap items-center gap-3">
            <progress
              aria-label={t("title")}
              className="h-3 w-64 max-w-full accent-accent"
              {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
            />
            {total === null ? null : <span>{t("progress", { done, total })}</span>}
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
