import { visibleText } from "./visible-text";

/** The form in which e-mail addresses are compared: as they are seen, in small letters. */
export function foldEmail(email: string): string {
  return visibleText(email).trim().toLocaleLowerCase("kk");
}
