"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type SyntheticEvent, useActionState, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { type FieldRefusal, stepSchema } from "@/lib/response/answer-schema";
import { isSameField, postedField, savedField } from "@/lib/response/posted-fields";
import type { FieldView } from "@/lib/response/step-view";
import { BUTTON } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { HeldUp } from "../ui/held-up";
import { ChoiceField, type FormValues } from "./choice-field";
import { QUESTIONNAIRE_FORM } from "./form-name";
import { SavingStatus, type SavingTexts } from "./saving-status";
import { useAutosave } from "./use-autosave";

/** What the action returns instead of moving on: fields to put right, with everything that was chosen. */
export type StepState = {
  errors: Readonly<Record<string, FieldRefusal>>;
  values: FormValues;
  /** What to say where nothing could be saved just then. */
  heldUp?: string;
};

export type QuestionnaireTexts = {
  errors: Readonly<Record<FieldRefusal, string>>;
  errorTitle: string;
  progress: string;
  multipleHint: string;
  clear: string;
  back: string;
  next: string;
  saving: SavingTexts;
};

type Props = {
  locale: string;
  fields: readonly FieldView[];
  /** The number of the first question on this page. */
  firstNumber: number;
  isScale: boolean;
  step: { number: number; of: number };
  saveUrl: string;
  /** Where each button that submits this form leads, once the answers are saved. */
  hrefs: Readonly<Record<string, string>>;
  action: (state: StepState, form: FormData) => Promise<StepState>;
  texts: QuestionnaireTexts;
};

/** What is chosen on the page right now: more than the server knows if somebody was faster than this script. */
function chosenNow(fields: readonly FieldView[]): FormValues {
  const form = typeof document === "undefined" ? null : document.forms.namedItem(QUESTIONNAIRE_FORM);
  const data = form && new FormData(form);
  return Object.fromEntries(fields.map((field) => [field.rule.id, data ? postedField(data, field.rule) : field.value]));
}

/** One page of questions. Without JavaScript it is a plain form; with it every answer is saved as it is given. */
export function QuestionnaireForm(props: Props) {
  const { locale, fields, firstNumber, isScale, step, saveUrl, hrefs, action, texts } = props;
  const [posted, formAction] = useActionState(action, { errors: {}, values: {} });
  const [atStart] = useState(() => chosenNow(fields));
  const rules = fields.map((field) => field.rule);
  const { register, getValues, getFieldState, setValue, trigger, watch, formState } = useForm<FormValues>({
    defaultValues: atStart,
    resolver: zodResolver(stepSchema(rules)),
    mode: "onChange",
  });
  const serverValues = Object.fromEntries(fields.map((field) => [field.rule.id, field.value]));
  const { saving, saved, save, flush, isSettled } = useAutosave(saveUrl, serverValues);
  const [blockedIds, setBlockedIds] = useState<readonly string[]>([]);

  const errorOf = (id: string): string | undefined => {
    const code = formState.errors[id]?.message ?? posted.errors[id];
    return code === undefined ? undefined : texts.errors[code as FieldRefusal];
  };
  const choose = async (id: string) => {
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
  const moveOn = async (form: HTMLFormElement, button: HTMLButtonElement | null, to: string) => {
    const target = hrefs[to];
    // Whoever wants the device to forget them is not held up by a mistake.
    const isRight = target === undefined || (await trigger());
    setBlockedIds(isRight ? [] : rules.map((rule) => rule.id).filter((id) => getFieldState(id).invalid));
    if (!isRight || !(await flush())) return;
    if (target === undefined) form.requestSubmit(button);
    else window.location.assign(target);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    const button = event.nativeEvent.submitter instanceof HTMLButtonElement ? event.nativeEvent.submitter : null;
    const to = button?.value ?? "next";
    // Nothing to save first, and no page of the questionnaire to go to: the server's action does the rest.
    if (hrefs[to] === undefined && !to.startsWith("clear:") && isSettled()) return;
    event.preventDefault();
    if (to.startsWith("clear:")) clear(to.slice("clear:".length));
    else void moveOn(event.currentTarget, button, to);
  };

  const summary = [...new Set([...blockedIds, ...Object.keys(posted.errors)])].flatMap((id) => {
    const message = errorOf(id);
    return message === undefined ? [] : { fieldId: id, message };
  });
  return (
    <form
      id={QUESTIONNAIRE_FORM}
      name={QUESTIONNAIRE_FORM}
      action={formAction}
      onSubmit={submit}
      autoComplete="off"
      noValidate
    >
      <SavingStatus saving={saving} step={step} progress={texts.progress} texts={texts.saving} locale={locale} />
      <HeldUp message={posted.heldUp} />
      <ErrorSummary title={texts.errorTitle} attempt={blockedIds.length > 0 ? blockedIds : posted} errors={summary} />
      <input type="hidden" name="seen" value={JSON.stringify(saved)} />
      <div className="divide-y divide-line border-y border-line">
        {fields.map((field, index) => (
          <div key={field.rule.id} className="flow-root">
            <ChoiceField
              field={field}
              isScale={isScale}
              number={firstNumber + index}
              // The first render in the browser has to equal the server's.
              current={saving.state === "inert" ? field.value : watch(field.rule.id)}
              initial={field.rule.id in posted.values ? (posted.values[field.rule.id] ?? null) : field.value}
              error={errorOf(field.rule.id)}
              clearLabel={texts.clear}
              multipleHint={field.rule.isMultiple ? texts.multipleHint : undefined}
              register={register}
              onChoice={(id) => void choose(id)}
            />
          </div>
        ))}
      </div>
      <div className="mt-8 flex flex-wrap-reverse items-center justify-between gap-4">
        <button name="to" value="back" className={BUTTON.secondary}>
          {texts.back}
        </button>
        <button name="to" value="next" className={BUTTON.primary}>
          {texts.next}
        </button>
      </div>
    </form>
  );
}
