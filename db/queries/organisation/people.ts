import { and, asc, count, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { GivenRole } from "@/lib/access/permissions";
import { person, personRole } from "@/db/schema/person";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";
import { foldEmail } from "./person";

/** Which people a list shows. */
export type PeopleFilter = "all" | "roles" | "refused";

export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  /** Whether they have set a password; null for those without a role: it would tell who takes part. */
  canSignIn: boolean | null;
  unitCode: string | null;
  roles: GivenRole[];
};

const capitalised = (word: string) => word.slice(0, 1).toLocaleUpperCase("kk") + word.slice(1).toLocaleLowerCase("kk");

/**
 * A word in the address, or in the name as people write names: SQLite knows the case of ASCII letters only, so that
 * small letters, capitals and a capital at the beginning are looked for; and letters as one sign or as two, because
 * names of earlier versions may have either.
 */
function holdsWord(word: string): SQL | undefined {
  const lower = word.toLocaleLowerCase("kk");
  const cased = [word, lower, word.toLocaleUpperCase("kk"), capitalised(word)];
  const forms = new Set(cased.flatMap((form) => [form.normalize("NFC"), form.normalize("NFD")]));
  const like = (column: typeof person.name, form: string) =>
    sql`${column} like ${`%${form.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
  return or(like(person.emailFolded, foldEmail(word)), ...[...forms].map((form) => like(person.name, form)));
}

/**
 * Whose address a mail server has refused for good, and has not taken since. Invitations and links to accounts count,
 * which go to people whatever they have answered. Reminders do not: who gets one has not submitted.
 */
const REFUSED = sql`${person.id} in (
    select invitation.person_id from mail inner join invitation on invitation.id = mail.invitation_id
      where mail.kind = 'invitation' and mail.state = 'refused'
    union select person_id from account_mail where state = 'refused')
  and 'refused' = (select tried.state from (
      select mail.state, mail.finished_at from mail inner join invitation on invitation.id = mail.invitation_id
        where invitation.person_id = ${person.id} and mail.kind = 'invitation' and mail.state in ('sent', 'refused')
      union all select state, finished_at from account_mail
        where person_id = ${person.id} and state in ('sent', 'refused')) tried
    order by tried.finished_at desc limit 1)`;

const FILTERS: Record<PeopleFilter, SQL | undefined> = {
  all: undefined,
  roles: sql`exists (select 1 from ${personRole} where ${personRole.personId} = ${person.id})`,
  refused: REFUSED,
};

/** How many people of the staff have an address that the mail server refuses. */
export async function countRefused(db: Reader): Promise<number> {
  const [found] = await db.select({ people: count() }).from(person).where(REFUSED);
  return found?.people ?? 0;
}

/** The people whose name or address holds all the words, by address, from `offset` on. */
export async function listPeople(
  db: Reader,
  { words, filter, offset, limit }: { words: readonly string[]; filter: PeopleFilter; offset: number; limit: number },
): Promise<ListedPerson[]> {
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      passwordHash: person.passwordHash,
      unitCode: unit.code,
    })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(and(FILTERS[filter], ...words.map(holdsWord)))
    .orderBy(asc(person.emailFolded))
    .limit(limit)
    .offset(offset);
  const ids = rows.map(({ id }) => id);
  const roles = ids.length === 0 ? [] : await db.select().from(personRole).where(inArray(personRole.personId, ids));
  return rows.map(({ passwordHash, ...row }) => {
    const held = roles.filter(({ personId }) => personId === row.id).map(({ role }) => role);
    return { ...row, canSignIn: held.length === 0 ? null : passwordHash !== null, roles: held };
  });
}
