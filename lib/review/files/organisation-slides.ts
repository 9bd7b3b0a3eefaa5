import type { Slide, SlideDeck } from "@/lib/document/slides";
import { FINDINGS } from "@/lib/policy/statistics";
import { rangeText } from "@/lib/text/number-text";
import { dateText } from "@/lib/text/time-text";
import { answerWords } from "../answer-words";
import { changeText, changeTitle, findingText, indexName, recommendationText } from "../finding-text";
import { hasMean, type OrganisationReport } from "../views";
import type { FileContext } from "./file-context";
import { sourcesText } from "./organisation-document";
import { whoTookPart, whyNotAll } from "./organisation-text";

function principlesSlide(context: FileContext, { indices }: OrganisationReport): Slide[] {
  const { words, locale } = context;
  const shown = indices.filter(hasMean);
  if (shown.length === 0) return [];
  const of = (key: string) => words(`review.organisation.${key}`);
  const categories = shown.map(({ principleId }) => indexName(context, principleId));
  const told = shown.map(({ mean }, i) => `${categories[i] ?? ""}: ${String(mean.value)} (${rangeText(mean, locale)})`);
  const axis = answerWords(context).map((word, i, all) => `${String((100 * i) / (all.length - 1))} – ${word}`);
  return [
    {
      kind: "chart",
      title: words("review.indices.title"),
      note: `${of("picture")} ${axis.join(", ")}.`,
      chart: {
        alt: `${of("picture")} ${told.join("; ")}.`,
        categories,
        columns: [{ name: of("chartMean"), values: shown.map(({ mean }) => mean.value) }],
        ends: [
          { name: of("chartLow"), values: shown.map(({ mean }) => mean.low) },
          { name: of("chartHigh"), values: shown.map(({ mean }) => mean.high) },
        ],
      },
    },
  ];
}

function changeSlide(context: FileContext, { change }: OrganisationReport): Slide[] {
  const { words } = context;
  if (change.lines.length === 0) return [];
  const text = changeText(context, change);
  return [
    {
      kind: "chart",
      title: changeTitle(context, change),
      note: text,
      chart: {
        alt: text,
        categories: change.lines.map(({ id }) => indexName(context, id)),
        columns: [
          { name: words("review.change.before"), values: change.lines.map(({ other }) => other) },
          { name: words("review.change.now"), values: change.lines.map(({ here }) => here) },
        ],
        ends: [],
      },
    },
  ];
}

function findingsSlide(context: FileContext, { findings }: OrganisationReport): Slide {
  const { words } = context;
  const paragraphs = findings.slice(0, FINDINGS.shown).map((finding) => {
    const { head, text } = findingText(context, finding);
    return `${head}: ${text}`;
  });
  const title = words("review.findings.title");
  if (paragraphs.length === 0)
    return { kind: "text", title, paragraphs: [words("review.findings.none")], isNumbered: false, note: "" };
  return { kind: "text", title, paragraphs, isNumbered: true, note: words("verdicts.notes.problems") };
}

function adviceSlide(context: FileContext, { findings, recommendations }: OrganisationReport): Slide[] {
  const { words } = context;
  if (findings.length === 0) return [];
  const title = words("review.advice.title");
  if (recommendations.length === 0)
    return [{ kind: "text", title, paragraphs: [words("review.findings.noAdvice")], isNumbered: false, note: "" }];
  const paragraphs = recommendations.slice(0, FINDINGS.shown).map((each) => {
    const { steps, sources, answers } = recommendationText(context, each);
    return `${steps.join(" ")} ${answers} ${sourcesText(context, sources)}.`;
  });
  return [{ kind: "text", title, paragraphs, isNumbered: true, note: "" }];
}

/** The organisation in six slides at most, in the order of its page; the charts hold the shown numbers and no others. */
export function organisationSlides(context: FileContext, report: OrganisationReport): SlideDeck {
  const { words, locale, isSimulated } = context;
  const { campaign, name } = report;
  const closed = words("review.facts.closed", { date: dateText(campaign.closesAt, locale) });
  const marks = [
    ...(isSimulated ? [words("files.simulated")] : []),
    ...(campaign.isReviewedAlone ? [words("review.reviewedAlone")] : []),
  ];
  return {
    title: `${name[locale]}. ${campaign.title[locale]}`,
    footer: [...(isSimulated ? [words("files.simulatedShort")] : []), name[locale], campaign.title[locale]].join(" · "),
    slides: [
      {
        kind: "facts",
        title: name[locale],
        lead: [campaign.title[locale], closed].join(" · "),
        rows: whoTookPart(context, report).map(({ term, text }) => [term, text] as const),
        note: marks.join(" "),
      },
      findingsSlide(context, report),
      ...principlesSlide(context, report),
      ...changeSlide(context, report),
      ...adviceSlide(context, report),
      {
        kind: "text",
        title: words("review.organisation.slideMethod"),
        paragraphs: [...whyNotAll(context, report), words("files.report.purpose"), words("review.made.exact")],
        isNumbered: false,
        note: "",
      },
    ],
  };
}
