import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(`docs/decisions/${file}`, "utf8");
const files = readdirSync("docs/decisions").filter((file) => /^\d/.test(file));

const RECORD = /^# (.+)\n\nDate: (\d{4}-\d{2}-\d{2})\. Status: (accepted|superseded by \d{4})\.\n\n/;

/** A record as the index lists it; what does not begin with a title, a date and a status has no row. */
function rowOf(file: string, text: string): string | null {
  const [, title = "", date = "", status = ""] = RECORD.exec(text) ?? [];
  return title === "" ? null : `| [${file.slice(0, 4)}](${file}) | ${title} | ${date} | ${status} |`;
}

test("the index lists every record with its title, date and status, by number", () => {
  const listed = read("README.md")
    .split("\n")
    .filter((line) => line.startsWith("| ["));
  expect(listed).toEqual(files.sort().map((file) => rowOf(file, read(file))));
});

test("each number is given once, and a record is superseded by one that is there", () => {
  const numbers = files.map((file) => file.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  const successors = files.flatMap(
    (file) => /superseded by (\d{4})/.exec(RECORD.exec(read(file))?.[3] ?? "")?.[1] ?? [],
  );
  expect(successors.filter((number) => !numbers.includes(number))).toEqual([]);
});

test.each([
  ["without a date", "# One\n\nStatus: accepted.\n\nText"],
  ["with another status", "# One\n\nDate: 2026-11-25. Status: perhaps.\n\nText"],
  ["without a title", "Date: 2026-11-25. Status: accepted.\n\nText"],
])("a record %s has no row", (_name, text) => {
  expect(rowOf("0001-one.md", text)).toBeNull();
});
