/** The e-mail of the account, where it is not asked for: password managers file the new password under it. */
export function Username({ email }: { email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />;
}
