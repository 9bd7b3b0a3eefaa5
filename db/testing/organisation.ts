import { eq } from "drizzle-orm";
import type { GivenRole, ScopedRole } from "@/lib/access/permissions";
import { openDatabase } from "../client";
import { person, personRole, roleScope } from "../schema/person";
import { unit } from "../schema/unit";
import type { Database, Write } from "../write";
import { inParts } from "../writes/in-parts";

type SeedUnit = {
  id: string;
  parentId?: string;
  /** In all languages; the id where none is given. */
  name?: string;
  /** How many people without an account work in the unit itself: `<unit>-1@example.kz` and so on. */
  people?: number;
  /** How many more have no address, and stand in no list. */
  withoutAddress?: number;
  archivedAt?: Date;
};

type SeedPerson = {
  id: string;
  email: string;
  name: string;
  unitId?: string;
  passwordHash?: string;
  roles?: readonly GivenRole[];
  scopes?: readonly { role: ScopedRole; unitId: string }[];
  /** Whether the roles wait for a second person; they are confirmed otherwise. */
  isUnconfirmed?: boolean;
};

export type SeedOrganisation = { units?: readonly SeedUnit[]; people?: readonly SeedPerson[] };

const CREATED_AT = new Date("2026-01-01T00:00:00Z");

const staffOf = ({ id, people = 0 }: SeedUnit): SeedPerson[] =>
  Array.from({ length: people }, (_, i) => {
    const name = `${id}-${String(i + 1)}`;
    return { id: name, email: `${name}@example.kz`, name, unitId: id };
  });

function addUnits(units: readonly SeedUnit[]): Write {
  const rows = units.map(({ id, parentId, name, withoutAddress, archivedAt }) => ({
    id,
    code: id,
    parentId: parentId ?? null,
    ...{ nameKk: name ?? id, nameRu: name ?? id, nameEn: name ?? id },
    kind: "central" as const,
    withoutAddress: withoutAddress ?? 0,
    createdAt: CREATED_AT,
    archivedAt: archivedAt ?? null,
  }));
  return { statement: (db) => db.insert(unit).values(rows) };
}

function addPeople(people: readonly SeedPerson[]): Write {
  const rows = people.map(({ id, email, name, unitId, passwordHash }) => ({
    ...{ id, email, name, createdAt: CREATED_AT },
    emailFolded: email.toLocaleLowerCase("kk"),
    unitId: unitId ?? null,
    passwordHash: passwordHash ?? null,
  }));
  return { statement: (db) => db.insert(person).values(rows) };
}

function addRights({ id: personId, roles = [], scopes = [], isUnconfirmed = false }: SeedPerson): Write[] {
  return [
    ...roles.map((role): Write => {
      const row = { personId, role, givenAt: CREATED_AT, confirmedAt: isUnconfirmed ? null : CREATED_AT };
      return { statement: (db) => db.insert(personRole).values(row) };
    }),
    ...scopes.map((scope): Write => ({ statement: (db) => db.insert(roleScope).values({ personId, ...scope }) })),
  ];
}

/** Puts units, staff and accounts into a database, past the imports: for tests only. */
export async function seedOrganisation(db: Database, { units = [], people = [] }: SeedOrganisation): Promise<void> {
  const everybody = [...units.flatMap(staffOf), ...people];
  await db.apply([...inParts(units, addUnits), ...inParts(everybody, addPeople), ...everybody.flatMap(addRights)]);
}

/** The same for the database of a server that is running. */
export async function seedDatabase(databaseUrl: string, organisation: SeedOrganisation): Promise<void> {
  const db = openDatabase(databaseUrl);
  await seedOrganisation(db, organisation);
  await db.close();
}

/** Moves somebody to another unit in the database of a server that is running. */
export async function movePerson(databaseUrl: string, personId: string, unitId: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  await db.apply([{ statement: (writer) => writer.update(person).set({ unitId }).where(eq(person.id, personId)) }]);
  await db.close();
}
