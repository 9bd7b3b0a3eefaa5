"use client";

import { createContext, useContext } from "react";

export type FieldState = { value: string; list: readonly string[]; error: string };

/** What the form around a field knows of it. */
export const FormContext = createContext<(name: string) => FieldState>(() => {
  throw new Error("A field of a form stands outside of any.");
});

/** What was typed into a field or chosen in it, and what is wrong with that; empty without. */
export const useField = (name: string): FieldState => useContext(FormContext)(name);
