/** Letters of any script in name and domain, as addresses in .қаз have them; nothing that could end a mail header. */
const EMAIL =
  /^[^\s@,;:<>()[\]"\\]{1,64}@[\p{L}\p{N}]([\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?\.[\p{L}\p{M}\p{N}-]{2,}$/u;

/** Whether a text is one e-mail address, as far as its form tells. */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(text) && !text.includes("..");
}
