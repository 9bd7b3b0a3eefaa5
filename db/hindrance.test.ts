import { expect, it } from "vitest";
import { hindranceOf } from "./hindrance.postgres";

const coded = (code: string, message = "x") => Object.assign(new Error(message), { code });

it.each([
  [coded("40P01"), "busy"],
  [coded("55P03"), "busy"],
  [coded("57014"), "busy"],
  [coded("53100"), "full"],
  [coded("25006"), "read-only"],
  [coded("42501"), "read-only"],
  [coded("58030"), "failing"],
  [coded("53300"), "unreachable"],
  [coded("57P01"), "unreachable"],
  [coded("28P01"), "unreachable"],
  [coded("ECONNREFUSED"), "unreachable"],
  [new Error("Connection terminated unexpectedly"), "unreachable"],
  [new Error("timeout exceeded when trying to connect"), "unreachable"],
  [new AggregateError([coded("EHOSTUNREACH"), coded("ECONNREFUSED")]), "unreachable"],
  [new Error("wrapped", { cause: coded("57P03") }), "unreachable"],
  [new Error("timeout expired"), "unreachable"],
  [new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string"), "unreachable"],
  [coded("SELF_SIGNED_CERT_IN_CHAIN"), "unreachable"],
  [coded("23505"), undefined],
  [new Error("x"), undefined],
  [null, undefined],
])("PostgreSQL's %o hinders as %s", (error, hindrance) => {
  expect(hindranceOf(error)).toBe(hindrance);
});
