import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { FormState } from "../form/form-state";
import type { Locale } from "../instrument/locales";

/** Why the form for sheets of codes comes back (messages: `campaigns.codes.errors`). */
export const PRINT_CODES_ERRORS = { none: [], gone: [], "too-many": [], reviewer: [], over: [] } as const;
export type PrintCodesError = keyof typeof PRINT_CODES_ERRORS;

/** The units for which codes are made. */
export const printCodesForm = defineForm({
  schema: z.object({ units: z.array(z.string(), { error: "none" }).min(1, { error: "none" }) }),
  errors: PRINT_CODES_ERRORS,
});

/** What is printed for one unit: its names, and each code with its picture for the camera of a phone. */
export type PrintedSheet = {
  unitId: string;
  names: Record<Locale, string>;
  codes: readonly { code: string; picture: QrPicture }[];
};

/** A QR code as the path of an SVG of so many modules in each direction. */
export type QrPicture = { size: number; path: string };

/** The form, and once the sheets that it has made; they are kept nowhere. */
export type PrintCodesState = FormState<PrintCodesError> & { sheets?: readonly PrintedSheet[] };
