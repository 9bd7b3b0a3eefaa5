"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { FieldValue } from "@/lib/response/answer-schema";
import { Autosave, REST_MS, type SavingState } from "./autosave";
import { sendAnswers } from "./send-answers";

type Values = Readonly<Record<string, FieldValue>>;

/** Nothing is in the way of saving. */
export type QuietSavingState = Exclude<SavingState, "offline" | "busy" | "refused"> | "inert";
/** `inert` in the server's HTML and without JavaScript; once the script runs, answers are saved as they are given. */
export type Saving = { state: SavingState | "inert"; waiting: number };

const INERT: Saving = { state: "inert", waiting: 0 };
const subscribeToNothing = () => () => undefined;

/**
 * Saves answers as they are given, and warns before a page with unsaved answers is closed. `saved` is what the server
 * is known to hold.
 */
export function useAutosave(serverValues: Values) {
  const [saving, setSaving] = useState<Saving>({ state: "waiting", waiting: 0 });
  const isLive = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const [saved, setSaved] = useState(serverValues);
  const given = useRef<Record<string, FieldValue>>({});
  const [autosave] = useState(
    () =>
      new Autosave(
        sendAnswers,
        (state, waiting) => {
          setSaving({ state, waiting });
          if (state === "saved" && waiting === 0) setSaved((before) => ({ ...before, ...given.current }));
        },
        REST_MS,
      ),
  );
  const save = (id: string, value: FieldValue) => {
    given.current[id] = value;
    autosave.set(id, value);
  };

  useEffect(() => {
    const tryAgain = () => void autosave.flush();
    const leave = () => {
      autosave.leave();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.waiting > 0) event.preventDefault();
    };
    window.addEventListener("online", tryAgain);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", tryAgain);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
    };
  }, [autosave]);

  return {
    saving: isLive ? saving : INERT,
    saved,
    save,
    flush: () => autosave.flush(),
  };
}
