import { expect, it } from "vitest";
import { databaseNameIn, forPrograms, serversOf, shownAddress } from "./server-address";

const SEVERAL = "postgresql://user:p%40ss@db1:5433,[::1],db3/assessment?sslmode=require";

it("reads each of several servers out of an address", () => {
  expect(serversOf(SEVERAL)).toEqual(
    ["db1:5433", "[::1]", "db3"].map((host) => `postgresql://user:p%40ss@${host}/assessment?sslmode=require`),
  );
  expect(serversOf("postgres:///assessment?host=/var/run/postgresql")).toHaveLength(1);
});

it.each(["postgres://user:pass@host", "postgres://host/", "mysql://host/db", "postgres://a b/db", "file:a"])(
  "finds none in %s",
  (url) => {
    expect(serversOf(url)).toEqual([]);
  },
);

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
