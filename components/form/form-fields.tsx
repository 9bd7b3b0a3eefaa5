"use client";

import { Checkbox } from "../ui/checkbox";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { useField } from "./form-context";

/** The fields of components/ui, which take their value and their complaint from the form around them. */
type Own<Field extends (props: never) => unknown> = Omit<Parameters<Field>[0], "defaultValue" | "error" | "isChecked">;

export function FormTextField(props: Own<typeof TextField>) {
  const { value, error } = useField(props.name);
  return <TextField {...props} defaultValue={value} error={error} />;
}

export function FormTextArea(props: Own<typeof TextArea>) {
  const { value, error } = useField(props.name);
  return <TextArea {...props} defaultValue={value} error={error} />;
}

export function FormSelectField(props: Own<typeof SelectField>) {
  const { value, error } = useField(props.name);
  // Made anew for another value: React lets a select that is reset go back to the first one it had.
  return <SelectField key={value} {...props} defaultValue={value} error={error} />;
}

export function FormCheckbox(props: Own<typeof Checkbox>) {
  return <Checkbox {...props} isChecked={useField(props.name).value !== ""} />;
}
