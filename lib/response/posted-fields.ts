import type { FieldRule, FieldValue } from "./answer-schema";

/** Reads a field from a posted form; null (or an empty list) where nothing was chosen. */
export function postedField(form: FormData, rule: Pick<FieldRule, "id" | "isMultiple">): FieldValue {
  const values = form.getAll(rule.id).filter((value) => typeof value === "string");
  return rule.isMultiple ? values : (values[0] ?? null);
}

/** Reads a text field from a posted form; empty where it is missing or a file. */
export function postedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Whether two values of one field are the same answer. */
export function isSameField(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** What is saved for a field: an empty list is an answer taken back. */
export function savedField(value: FieldValue): FieldValue {
  return typeof value === "object" && value?.length === 0 ? null : value;
}
