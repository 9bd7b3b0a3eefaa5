import type { UnusableKind } from "@/db/database-file";
import type { UnusableServerKind } from "@/db/database-server";

const RESTORE = "Restore a backup: npm run restore -- FILE.backup";

const STARTS: Readonly<Record<UnusableKind, string>> = {
  missing: `is missing. Check DATABASE_URL. ${RESTORE}`,
  empty: `is empty. ${RESTORE}`,
  "no-file": "is not a file. Give the SQLite file in DATABASE_URL.",
  "no-sqlite": `is damaged, or is no SQLite database: its first bytes are wrong. ${RESTORE}`,
  foreign: "is a database of another program: it has none of the tables of this service. Check DATABASE_URL.",
  damaged: `is damaged: parts of it cannot be read. ${RESTORE}`,
  newer:
    "was written by another version of the service, probably a newer one. Install that version or a newer one, or " +
    "restore the copy that was made before the upgrade: npm run restore -- FILE.backup",
  locked: "is locked by another program. End that program, or wait for it, and try again.",
  unreadable:
    "cannot be opened. Give the user that runs the service the right to read and write it and its folder; if it has " +
    "that, look at the disk.",
};

/** Why the service does not start on this database, and what to do. */
export const whyNoStart = (kind: UnusableKind, file: string): string => `${file} ${STARTS[kind]}`;

/** By PostgreSQL's administrator, for the role in the address: a database of anybody else is refused. */
export const CREATE_DATABASE = "createdb --owner=ROLE --encoding=UTF8 --template=template0 NAME";

const SERVER_STARTS: Readonly<Record<UnusableServerKind, string>> = {
  unreachable:
    "cannot be reached. See whether PostgreSQL runs there and takes connections from this machine, and whether host and " +
    "port in DATABASE_URL are right.",
  refused:
    "refuses the service. See whether user and password in DATABASE_URL (or PGPASSWORD) are right, and whether " +
    "pg_hba.conf lets them in from this machine, without sslmode or with it.",
  "no-certificate":
    "is not asked: a file of certificates in DATABASE_URL cannot be read. Correct its path, or give the user that runs " +
    "the service the right to read it.",
  "no-trust":
    "shows a certificate that cannot be trusted: another host's, one that has expired, or of a signer that sslrootcert " +
    "does not hold. Give the host as the certificate names it and the signer's file in DATABASE_URL, or renew it.",
  "no-tls": "takes no encrypted connections. Switch TLS on there (ssl = on), or leave sslmode out of DATABASE_URL.",
  "no-database":
    `is not there: the server has no database of that name. Make it (${CREATE_DATABASE}), or correct ` +
    "DATABASE_URL.",
  crowded: "has no connection free. Raise max_connections of the server, or end what holds them.",
  follows:
    "only follows another server, and takes no writes. Name the one that does in DATABASE_URL, or all of them, with " +
    "commas between.",
  shared:
    "is behind a program whose connections take turns on those of the server, such as PgBouncer with pool_mode = " +
    "transaction. Set pool_mode = session there, or name the server itself in DATABASE_URL.",
  "no-rights":
    "may not be used by the role in DATABASE_URL as the service has to. Make that role the owner of the database and of " +
    "its tables: ALTER DATABASE … OWNER TO …",
  encoding: `does not keep text in UTF-8. Make one that does: ${CREATE_DATABASE}`,
  foreign: "is a database of another program: it has none of the tables of this service. Correct DATABASE_URL.",
  newer: STARTS.newer,
  empty: `is empty. ${RESTORE}`,
  unreadable: "cannot be read. Look at the server's log.",
  "read-only":
    "takes no writes: default_transaction_read_only is on for the server, the database or the role. Switch it off there.",
  busy: "is held up by somebody else's lock or command, or by its limit of time. End that, and try again.",
  full: "has no room left: a disk of its server is full. Make room there, and try again.",
  failing:
    "cannot be read or written: a disk of its server is full, or fails. Look at the disk and at the server's log.",
};

/** Why the service does not start on a database of a server, and what to do. */
export const whyNoServer = (kind: UnusableServerKind, shown: string): string => `${shown} ${SERVER_STARTS[kind]}`;

/** Why the file of the database is no new installation: what lies beside it belongs to one that was there. */
export const whyNotNew = (file: string, traces: readonly string[]): string =>
  `${file} is missing or empty, but ${traces.join(" and ")} of an earlier installation ` +
  `${traces.length === 1 ? "is" : "are"} there. ${RESTORE}. If a new, empty installation is meant, move ` +
  `${traces.length === 1 ? "that" : "these"} away first.`;

/** Why a backup cannot be made, for the reason that this sentence tells. */
export const whyNoBackup = (why: string): string => `No backup was made, and older ones are as they were. ${why}`;

const RESTORES: Readonly<Record<UnusableKind, string>> = {
  missing: "is missing. Name a backup.",
  empty: "holds no data: it is the copy of an empty database. Take another backup.",
  "no-file": "is not a file. Name a backup.",
  "no-sqlite": "holds no database that can be read. Take another backup.",
  foreign: "holds a database of another program. Name a backup of this service.",
  damaged: "holds a damaged database. Take another backup.",
  newer: "was made by a newer version of the service. Restore it with that version or a newer one.",
  locked: "has changes beside it (-wal) that are not in it. End the program that uses it, or name a finished copy.",
  unreadable: "cannot be read. Give the user that runs this command the right to.",
};

/** Why nothing takes the place of the database or of its secret now. */
export const SERVICE_RUNS =
  "The service, or another program, has this database open: stop it, and give the command again. Nothing was changed.";

/** Why this backup is not restored. */
export const whyNoRestore = (kind: UnusableKind, file: string): string =>
  `${file} ${RESTORES[kind]} Nothing was changed.`;

/** Why the service does not start with this secret. */
export const whyNoSecret = (secretFile: string, is: "missing" | "changed"): string =>
  `${secretFile} is ${is === "missing" ? "missing" : "not the secret that this database was used with"}: ` +
  "recovery codes, links and sessions depend on it. Put it back (with several servers: copy it from another), or restore a backup, which holds it too " +
  "(npm run restore -- FILE.backup). If it is lost for good: npm run restore -- --accept-secret";

/** Why a backup is not put into a database that is there already. */
export const whyNotEmpty = (shown: string): string =>
  `${shown} is not empty, and a backup is put into an empty database only. Make one (${CREATE_DATABASE}), ` +
  "name it in DATABASE_URL, and give the command again; what is there stays as it is. Nothing was changed.";

/** Why a backup of one kind of database does not become the other. */
export const whyOtherKind = (file: string, holds: "sqlite" | "postgres"): string =>
  holds === "sqlite"
    ? `${file} holds an SQLite file, and DATABASE_URL names a PostgreSQL. Restore it with DATABASE_URL=file:PATH, and ` +
      "move it then (npm run migrate-database). Nothing was changed."
    : `${file} holds a copy of a PostgreSQL, and DATABASE_URL names an SQLite file. Name an empty PostgreSQL. Nothing was changed.`;
