"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import type { Locale } from "@/lib/instrument/locales";
import { inLanguage } from "@/lib/paths";
import { type FieldRefusal, stepSchema, withoutConflict } from "@/lib/response/answer-schema";
import { isSameField, postedField, savedField } from "@/lib/response/posted-fields";
import type { PostedStep } from "@/lib/response/posted-step";
import { type PageProgress, questionAt } from "@/lib/response/progress";
import type { FieldView } from "@/lib/response/step-view";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { HeldUp } from "../ui/held-up";
import { ClearButton } from "./clear-button";
import { type FormValues, OptionsField } from "./options-field";
import { type HeadTexts, QuestionHead } from "./question-head";
import { ScaleField } from "./scale-field";
import type { SavingState } from "./autosave";
import { type QuietSavingState, useAutosave } from "./use-autosave";

export type QuestionnaireTexts = {
  errors: Readonly<Record<FieldRefusal, string>>;
  errorTitle: string;
  head: HeadTexts;
  /** What says at the foot that answers are kept, while nothing is in the way. */
  saving: Readonly<Record<QuietSavingState, string>>;
  multipleHint: string;
  /** What choosing an option has taken back: all others, or the one that excludes them. */
  cleared: { others: string; exclusive: string };
  clear: string;
  next: string;
};

/** A button of the foot that saves and leads on: `to` is what is posted. With `lang` it is this page's in that. */
export type FootLink = { to: string; label: ReactNode; lang?: Locale };

/** It names no response: the page is the same for all who have not answered it yet. */
type Props = {
  locale: Locale;
  /** The page's title, for those who hear it. */
  title: string;
  intro?: string | undefined;
  /** The question that all statements of the page answer; absent where each question stands for itself. */
  scaleQuestion?: string | undefined;
  fields: readonly FieldView[];
  progress: PageProgress;
  /** Where each button that submits this form leads from here, once the answers are saved; languages stay on the page. */
  hrefs: Readonly<Record<string, string>>;
  footLinks: readonly FootLink[];
  /** What became of the form, where it was posted. */
  posted: PostedStep;
  texts: QuestionnaireTexts;
  /** What the words of the scale mean, on request. */
  children?: ReactNode;
};

/** The form of the questionnaire in the document, by name. */
const FORM = "questionnaire";

const FOOT_LINK =
  "flex min-h-11 cursor-pointer items-center text-sm text-accent underline decoration-1 underline-offset-[0.2em]";

const isQuiet = (state: SavingState | "inert"): state is QuietSavingState =>
  state !== "offline" && state !== "busy" && state !== "refused";

/** What is chosen on the page right now: more than the server knows if somebody was faster than this script. */
function chosenNow(fields: readonly FieldView[]): FormValues {
  const form = typeof document === "undefined" ? null : document.forms.namedItem(FORM);
  const data = form && new FormData(form);
  return Object.fromEntries(fields.map((field) => [field.rule.id, data ? postedField(data, field.rule) : field.value]));
}

/** One page of questions. Without JavaScript it is a plain form; with it every answer is saved as it is given. */
export function QuestionnaireForm(props: Props) {
  const { locale, title, intro, scaleQuestion, fields, progress, hrefs, footLinks, posted, texts } = props;
  const [atStart] = useState(() => chosenNow(fields));
  const rules = fields.map((field) => field.rule);
  const { register, getValues, getFieldState, setValue, trigger, watch, formState } = useForm<FormValues>({
    defaultValues: atStart,
    resolver: zodResolver(stepSchema(rules)),
    mode: "onChange",
  });
  const serverValues = Object.fromEntries(fields.map((field) => [field.rule.id, field.value]));
  const { saving, saved, save, flush } = useAutosave(serverValues);
  const [blockedIds, setBlockedIds] = useState<readonly string[]>([]);
  const [cleared, setCleared] = useState<{ id: string; text: string } | null>(null);

  const errorOf = (id: string): string | undefined => {
    const code = formState.errors[id]?.message ?? posted.errors[id];
    return code === undefined ? undefined : texts.errors[code as FieldRefusal];
  };
  /** An option that excludes the others takes them back, and one of them takes it back: said beside them. */
  const resolveConflict = (id: string, option: string) => {
    const rule = rules.find((each) => each.id === id);
    const chosen = getValues(id);
    if (!rule?.isMultiple || !Array.isArray(chosen)) return;
    const kept = withoutConflict(rule, chosen, option);
    setCleared(
      kept.length === chosen.length
        ? null
        : { id, text: rule.exclusive.includes(option) ? texts.cleared.others : texts.cleared.exclusive },
    );
    if (kept.length < chosen.length) setValue(id, kept);
  };
  const choose = async (id: string, option?: string) => {
    if (option !== undefined) resolveConflict(id, option);
    if (await trigger(id)) save(id, savedField(getValues(id)));
  };
  useEffect(() => {
    // What was chosen before this script ran: drawing the page has put it back to what the server knew.
    for (const [id, value] of Object.entries(atStart)) {
      if (isSameField(value, serverValues[id])) continue;
      setValue(id, value);
      void choose(id);
    }
    // Once: what was on the page at the start does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const clear = (id: string) => {
    setValue(id, rules.find((rule) => rule.id === id)?.isMultiple === true ? [] : null);
    save(id, null);
    document.getElementById(id)?.focus();
  };
  /** The question at which one is, as a place on the page; nothing at its first, below which the head would stand. */
  const placeNow = () => {
    const index =
      questionAt(
        progress,
        fields.map(({ rule }) => savedField(getValues(rule.id)) !== null),
      ) - progress.first;
    const id = rules[index]?.id;
    return index === 0 || id === undefined ? "" : `#${id}`;
  };
  const moveOn = async (to: string) => {
    const language = footLinks.find((link) => link.to === to)?.lang;
    const target =
      language === undefined ? hrefs[to] : inLanguage(window.location.pathname, locale, language) + placeNow();
    const isRight = await trigger();
    setBlockedIds(isRight ? [] : rules.map((rule) => rule.id).filter((id) => getFieldState(id).invalid));
    if (isRight && (await flush()) && target !== undefined) window.location.assign(target);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    const button = event.nativeEvent.submitter instanceof HTMLButtonElement ? event.nativeEvent.submitter : null;
    const to = button?.value ?? "next";
    event.preventDefault();
    if (to.startsWith("clear:")) clear(to.slice("clear:".length));
    else void moveOn(to);
  };

  const summary = [...new Set([...blockedIds, ...Object.keys(posted.errors)])].flatMap((id) => {
    const message = errorOf(id);
    return message === undefined ? [] : { fieldId: id, message };
  });
  // The first render in the browser has to equal the server's.
  const now = (field: FieldView) => (saving.state === "inert" ? field.value : watch(field.rule.id));
  const initial = ({ rule: { id }, value }: FieldView) => (id in posted.values ? (posted.values[id] ?? null) : value);
  const alone = fields.length === 1 ? fields[0] : undefined;
  return (
    <form
      name={FORM}
      method="post"
      onSubmit={submit}
      autoComplete="off"
      noValidate
      className="@container flex min-h-dvh flex-col"
    >
      {/* The first button of a form is what Enter presses. */}
      <button name="to" value="next" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <QuestionHead
        locale={locale}
        progress={progress}
        answered={fields.map((field) => savedField(now(field)) !== null)}
        saving={saving}
        scaleQuestion={scaleQuestion}
        texts={texts.head}
      />
      <main id="main" className="mx-auto w-full max-w-text px-4 pt-2 pb-3">
        <h1 className="sr-only">{title}</h1>
        {intro === undefined ? null : <p className="mb-1.5 text-sm/[1.4] text-ink-soft">{intro}</p>}
        <HeldUp message={posted.heldUp} />
        <ErrorSummary title={texts.errorTitle} attempt={blockedIds.length > 0 ? blockedIds : posted} errors={summary} />
        <input type="hidden" name="seen" value={JSON.stringify(saved)} />
        {fields.map((field, index) => {
          const { id } = field.rule;
          const common = {
            ...{ field, number: progress.first + index, current: now(field), initial: initial(field), register },
            onChoice: (chosen: string, option?: string) => void choose(chosen, option),
          };
          return scaleQuestion === undefined ? (
            <OptionsField
              key={id}
              {...common}
              error={errorOf(id)}
              hint={field.rule.isMultiple ? texts.multipleHint : undefined}
              cleared={cleared?.id === id ? cleared.text : undefined}
              clearLabel={alone ? undefined : texts.clear}
            />
          ) : (
            <ScaleField key={id} {...common} question={scaleQuestion} clearLabel={texts.clear} />
          );
        })}
        {props.children}
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1">
          <button name="to" value="next" className={BUTTON.primary}>
            {texts.next}
          </button>
          {isQuiet(saving.state) ? (
            <span data-state={saving.state} className="text-sm text-ink-soft">
              {texts.saving[saving.state]}
            </span>
          ) : null}
        </div>
        <div className="mt-1 flex flex-wrap gap-x-4">
          {footLinks.map(({ to, label, lang }) => (
            <button key={to} name="to" value={to} lang={lang} className={FOOT_LINK}>
              {label}
            </button>
          ))}
          {alone && now(alone) !== null ? (
            <ClearButton id={alone.rule.id} label={texts.clear} of={alone.legend} />
          ) : null}
        </div>
      </main>
    </form>
  );
}
