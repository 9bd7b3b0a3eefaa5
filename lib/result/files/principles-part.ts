import { type Block, heading, paragraph } from "../../document/document";
import type { PrincipleId } from "../../instrument/schema";
import type { Place } from "../place-among";
import { placeTexts } from "../place-texts";
import type { MeasuredView, MissingView, PlanView, PrincipleView, ResultView } from "../respondent-result";
import { resultTexts } from "../result-texts";
import type { FileContext } from "./file-context";

/** Where indices stand in the organisation, by principle; none where that cannot be said. */
export type Places = ReadonlyMap<PrincipleId, Place>;

function measuredPart({ words, locale }: FileContext, measured: MeasuredView): Block {
  const band = resultTexts(words, locale).band(measured);
  return paragraph(`${measured.level}: ${band}. ${measured.meaning}`);
}

function missingPart({ words }: FileContext, { missing, answers }: MissingView): Block[] {
  const items = answers.map(({ statement, answer }) => `${statement}\n${answer ?? words("result.reading.skipped")}`);
  return [paragraph(missing), ...(items.length === 0 ? [] : [{ kind: "list" as const, items }])];
}

function stepsPart({ words }: FileContext, { steps, sources }: PlanView): Block[] {
  return [
    heading(words("result.plan.title"), 4),
    { kind: "list", items: steps },
    heading(words("result.plan.restsOn"), 4),
    { kind: "list", items: sources.map(({ section, text }) => `${section}: ${text}`) },
  ];
}

function principlePart(
  context: FileContext,
  { name, definition, measured, warning, benchmark }: PrincipleView,
  place: string | null,
  plan: PlanView | undefined,
): Block[] {
  const { words } = context;
  const note = "index" in measured ? String(Math.round(measured.index)) : words("result.each.missing");
  const sentences = [warning, place, benchmark.strength === "none" ? null : benchmark.text];
  return [
    heading(`${name}: ${note}`, 3),
    paragraph(definition),
    ...("index" in measured ? [measuredPart(context, measured)] : missingPart(context, measured)),
    ...sentences.flatMap((sentence) => (sentence === null ? [] : [paragraph(sentence)])),
    ...(plan === undefined ? [] : stepsPart(context, plan)),
  ];
}

/** All about each principle, as the page says it when unfolded. */
export function principlesPart(context: FileContext, { principles, plan }: ResultView, places: Places): Block[] {
  const placeText = placeTexts(context.words);
  return [
    heading(context.words("result.each.title")),
    ...principles.flatMap((principle) => {
      const ownPlan = plan.find(({ id }) => id === principle.id);
      return principlePart(context, principle, placeText.of(places.get(principle.id)), ownPlan);
    }),
  ];
}
