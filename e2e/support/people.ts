export type Credentials = { email: string; password: string };
/** Somebody in the database of the server. */
export type Person = Credentials & { id: string; name: string };

export const PASSWORD = "nine tall green hills";
/** The same, as it is stored (argon2id). */
export const PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$DI0byTIdcgLNy3CxohyylQ$4JqEjIKEnyoD+jaKnhLHKIlaNT/eclryxPafLKegXJU";

export const ADMINISTRATOR: Person = {
  id: "administrator",
  name: "Айгүл Сәрсенова",
  email: "admin@example.kz",
  password: PASSWORD,
};
