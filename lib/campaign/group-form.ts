import { z } from "zod";
import { defineForm } from "../form/define-form";
import type { PlainCode } from "../form/form-state";

/** Numbers that the form and its complaints mention. */
export const GROUP_LIMITS = { name: 120, units: 2 } as const;

/** Why the form comes back (messages: `campaigns.groupErrors`). */
export const GROUP_ERRORS = { name: [], "name-long": [], members: [], "members-gone": [] } as const;
export type GroupError = keyof typeof GROUP_ERRORS;
const says = (error: PlainCode<typeof GROUP_ERRORS>) => ({ error });

const name = z.string(says("name")).trim().min(1, says("name")).max(GROUP_LIMITS.name, says("name-long"));

/** Sibling units to be joined, and the name under which they are, in three languages. */
export const groupForm = defineForm({
  schema: z.object({
    ...{ "name-kk": name, "name-ru": name, "name-en": name },
    members: z.array(z.string(), says("members")).min(GROUP_LIMITS.units, says("members")),
  }),
  errors: GROUP_ERRORS,
});
