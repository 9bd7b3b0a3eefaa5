import { getTranslations } from "next-intl/server";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";
import { Folded } from "./folded";
import { sourceAnchor } from "./source-anchor";

type Figure = (typeof nationalSurvey.figures)[number];

async function SourceCard({ locale, figure, place }: { locale: Locale; figure: Figure; place: number }) {
  const t = await getTranslations({ locale, namespace: "review.provenance" });
  const { source, survey, useLimits } = nationalSurvey;
  const { n, year, population } = survey;
  const facts = [
    [t("survey"), t("surveyText", { n, year: String(year), population: population[locale] })],
    [t("asked"), figure.caption[locale]],
    [t("unpublished"), t("unpublishedText")],
    [t("format"), figure.formatEvidence[locale]],
    ...(figure.exclusiveStatus ? [[t("exclusive"), figure.exclusiveStatus[locale]] as const] : []),
    [t("rest"), figure.residualNote[locale]],
  ] as const;
  return (
    <article
      id={sourceAnchor(figure.itemId)}
      aria-labelledby={`${sourceAnchor(figure.itemId)}-title`}
      className="source-card scroll-mt-6 rounded-md border border-line px-5 py-4"
    >
      <h3 id={`${sourceAnchor(figure.itemId)}-title`}>{t("figure", { figure: String(place) })}</h3>
      <dl className="mt-3 grid gap-y-3 text-note">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-soft">{name}</dt>
            <dd className="first-letter:uppercase">{value}</dd>
          </div>
        ))}
        <div>
          <dt className="text-ink-soft">{t("limits")}</dt>
          <dd>
            <ul className="list-disc space-y-1 ps-5 marker:text-accent">
              {useLimits.map((limit) => (
                <li key={limit.en}>{limit[locale]}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt className="text-ink-soft">{t("source")}</dt>
          <dd>
            {source.authors.join(", ")} ({source.year}). {source.title[locale]}. {source.journalName[locale]},{" "}
            {source.issue}. DOI <a href={`https://doi.org/${source.doi}`}>{source.doi}</a>
          </dd>
        </div>
      </dl>
    </article>
  );
}

/** A card behind every national figure: where it comes from and what it cannot tell. */
export async function Provenance({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "review.provenance" });
  return (
    <Folded id="sources" title={t("title")}>
      <div className="mt-4 grid gap-5 md:grid-cols-2">
        {nationalSurvey.figures.map((figure, i) => (
          <SourceCard key={figure.id} locale={locale} figure={figure} place={i + 1} />
        ))}
      </div>
    </Folded>
  );
}
