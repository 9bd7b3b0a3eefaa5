import { readText, type Sent } from "../platform/json-body";

/** More than any form here has. */
const MAX_BYTES = 64 * 1024;

/** A plain form that was posted; null where it is larger than any of ours. */
export async function readPostedForm(sent: Sent): Promise<FormData | null> {
  const text = await readText(sent, MAX_BYTES);
  if (text === null) return null;
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
}
