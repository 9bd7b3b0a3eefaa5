import { z } from "zod";
import { defineForm } from "../form/define-form";

/** Why a form that begins a response, or goes on with it, comes back (messages: `consent.errors`). */
export const BEGIN_ERRORS = { cookies: [] } as const;
export type BeginError = keyof typeof BEGIN_ERRORS;

/** A consent, or going on: whether this device is to remember the response. */
export const beginForm = defineForm({
  schema: z.object({ remember: z.string().optional().catch(undefined) }),
  errors: BEGIN_ERRORS,
});

/** What the form of the consent says; whatever else is posted to it begins nothing. */
export const CONSENT_GIVEN = { name: "consent", value: "given" } as const;
