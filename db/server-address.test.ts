import { expect, it } from "vitest";
import { databaseNameIn, faultOf, forDriver, forPrograms, serversOf, shownAddress } from "./server-address";

const SEVERAL = "postgresql://user:p%40ss@db1:5433,[::1],db3/assessment?sslmode=require";

it("reads each of several servers out of an address", () => {
  expect(serversOf(SEVERAL)).toEqual(
    ["db1:5433", "[::1]", "db3"].map((host) => `postgresql://user:p%40ss@${host}/assessment?sslmode=require`),
  );
  expect(serversOf("postgres:///assessment?host=/var/run/postgresql")).toHaveLength(1);
});

it.each([
  ...["postgres://user:pass@host", "postgres://host/", "mysql://host/db", "postgres://a b/db", "file:a"],
  ...[
    "postgres://u:p ss@host/db",
    "postgres://u:p@ss@host/db",
    "postgres://u:p/ss@host/db",
    "postgres://u:12/ss@host/db",
  ],
  ...[
    "postgres://u:12?ss@host/db",
    "postgres://u:12/s?x@host/db",
    "postgres://u:p%ss@host/db",
    "postgres://u:p#s@host/db",
  ],
  ...[" postgres://u:pss@host/db", "postgres://host/db?sslmode=requre", "postgres://host/db?pgbouncer=true"],
  ...["postgres://host/db?sslmode=verify-full", "postgres://host/db?sslrootcert=a", "postgres://u@host/db?password=ss"],
  ...["postgres://u:pss@host:99999/db", "postgres://[::1/db"],
])("says what to do about %s, and repeats nothing of it", (url) => {
  const fault = faultOf(url);
  expect(fault).toMatch(/^(give|after) [^\n]+[^.]$/);
  expect(fault).not.toMatch(/ss@|pss|requre|pgbouncer/);
});

it.each([
  SEVERAL,
  "postgres://u:%40@h/db?sslmode=verify-full&sslrootcert=/ca.pem",
  "postgres:///db?host=/run/postgresql",
])("finds no fault in %s", (url) => {
  expect(faultOf(url)).toBeNull();
});

it("has the driver understand the modes of TLS as PostgreSQL does", () => {
  expect(forDriver("postgres://h/db?sslmode=require")).toBe("postgres://h/db?sslmode=require&uselibpqcompat=true");
  expect(forDriver("postgres://h/db")).toBe("postgres://h/db");
});

it("shows an address without user, password and parameters", () => {
  expect(shownAddress(SEVERAL)).toBe("postgres://db1:5433,[::1],db3/assessment");
  expect(shownAddress("postgres://host/db")).toBe("postgres://host/db");
});

it("names the database as a file can be named", () => {
  expect(databaseNameIn(SEVERAL)).toBe("assessment");
  expect(databaseNameIn("postgres://host/..%2Fa.b")).toBe("___2Fa_b");
});

it("gives the password to programs apart from the address, which others can see", () => {
  expect(forPrograms(SEVERAL)).toEqual({
    address: "postgresql://user@db1:5433,[::1],db3/assessment?sslmode=require",
    env: { PGPASSWORD: "p@ss" },
  });
  expect(forPrograms("postgres://host/db")).toEqual({ address: "postgres://host/db", env: {} });
  expect(forPrograms("postgres://user@host/db")).toEqual({ address: "postgres://user@host/db", env: {} });
});
