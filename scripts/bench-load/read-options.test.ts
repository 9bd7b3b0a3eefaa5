import { expect, test } from "vitest";
import { readBenchOptions } from "./read-options";

const known = { sections: ["import", "respondents"], parts: ["script", "saves"] };
const read = (...args: string[]) => readBenchOptions(args, known, false);

test("without arguments everything is measured once, in this folder", () => {
  const load = {
    servers: ["."],
    appServers: 1,
    parts: known.parts,
    rounds: 1,
    clients: 8,
    seconds: 20,
    warmupSeconds: 5,
  };
  expect(read()).toEqual({ sections: [], load, jsonFile: undefined });
});

test("folders and parts can be named several times", () => {
  const { sections, load } = read("respondents", "--server", ".", "--server", "./", "--part", "saves", "--rounds=3");
  expect([sections, load.servers, load.parts, load.rounds]).toEqual([["respondents"], [".", "./"], ["saves"], 3]);
});

test("several servers are for PostgreSQL", () => {
  expect(readBenchOptions(["--app-servers", "2"], known, true).load.appServers).toBe(2);
});

test.each([
  [["imports"], "There is no section imports; choose from import, respondents."],
  [["--part", "pages"], "There is no part pages; choose from script, saves."],
  [["--server", "no-such-folder"], "--server: no-such-folder is not a folder of this product"],
  [["--seconds", "ten"], '--seconds: give a whole number from 1 on, not "ten".'],
  [["--clients", "0"], '--clients: give a whole number from 1 on, not "0".'],
  [["--app-servers", "two"], '--app-servers: give a whole number from 1 on, not "two".'],
  [["--app-servers", "2"], "--app-servers: several servers share a PostgreSQL; use npm run bench:pg."],
  [["--quick"], "--quick"],
])("%j is refused in a sentence", (args, sentence) => {
  expect(() => read(...args)).toThrow(sentence);
});
