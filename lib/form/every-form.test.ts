import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { heldUpState, isFormState } from "./held-up";
import { readForm } from "./read-form";
import { type FilledIn, SUBJECTS } from "./testing-forms";

const FORMS = SUBJECTS.flatMap(({ forms }) =>
  Object.entries(forms).map(([name, [form, filledIn]]) => ({ name, form, filledIn })),
);

test("the tests know every form", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) => !file.startsWith("form/"));
  const defined = files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(`lib/${file}`, "utf8").matchAll(/const (\w+) = defineForm\(/g)].map(([, name]) => [file, name]),
    );
  const known = SUBJECTS.flatMap(({ file, forms }) => Object.keys(forms).map((name) => [file, name]));
  expect(known.sort()).toEqual(defined.sort());
});

type Entry = readonly [name: string, value: string | File];

function formData(entries: readonly Entry[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const entriesOf = (filledIn: FilledIn): Entry[] =>
  Object.entries(filledIn).flatMap(([name, value]) => [value].flat().map((text) => [name, text] as const));

const LIKELY = ["", " ", "0", "-1", "99999", "x".repeat(201), "x".repeat(2001), "2026-13-01T09:00", "2020-01-01T00:00"];
const someValue = fc.oneof(
  fc.constantFrom(...LIKELY),
  fc.string(),
  fc.constant(null).map(() => new File(["x"], "x.txt")),
);

/** The form as filled in, some of it left out, and more sent than was asked for, also twice. */
const spoiled = (filledIn: FilledIn) =>
  fc
    .tuple(
      fc.subarray(entriesOf(filledIn)),
      fc.array(fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(filledIn), "__proto__"), fc.string()), someValue)),
      fc.boolean(),
    )
    .map(([rest, added, isAddedFirst]) => (isAddedFirst ? [...added, ...rest] : [...rest, ...added]));

describe.each(FORMS)("$name", ({ form, filledIn }) => {
  const fields = Object.keys(filledIn);
  const secrets: readonly string[] = form.secrets ?? [];

  it("is taken as it should be filled in", () => {
    expect(readForm(form, formData(entriesOf(filledIn)))).toMatchObject({ ok: true, state: { errors: [] } });
  });

  it("takes what is typed without the signs that nobody sees, but for secrets", () => {
    const read = (entries: readonly Entry[]) => {
      const sent = readForm(form, formData(entries));
      return sent.ok ? sent.data : sent.state.errors;
    };
    const hidden = (text: string) => Array.from(text, (letter) => `\u200b${letter.normalize("NFD")}`).join("\u00ad");
    const typed = entriesOf(filledIn).map(([name, value]): Entry => {
      return [name, typeof value !== "string" || secrets.includes(name) ? value : hidden(value)];
    });
    expect(read(typed)).toEqual(read(entriesOf(filledIn)));
  });

  it("comes back with codes of its own and what was typed, whatever is sent", () => {
    fc.assert(
      fc.property(spoiled(filledIn), (entries) => {
        // Throws where the schema gives no code.
        const { ok, state } = readForm(form, formData(entries));
        expect(state.errors.length > 0).toBe(!ok);
        const places = state.errors.map(({ field }) => field);
        expect(places).toEqual(fields.filter((field) => places.includes(field)));
        const kept = Object.entries({ ...state.values, ...state.lists });
        for (const [name, value] of kept) {
          expect(fields).toContain(name);
          expect(secrets).not.toContain(name);
          const typed = entries.flatMap(([field, text]) => (field === name && typeof text === "string" ? [text] : []));
          expect(Array.isArray(value) ? value : [value]).toEqual(Array.isArray(value) ? typed : typed.slice(0, 1));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(FORMS)("$name, sent while nothing could be saved", ({ form, filledIn }) => {
  it("comes back with what was typed and chosen, and without secrets", () => {
    const state = heldUpState(formData(entriesOf(filledIn)), "later");
    const kept = readForm(form, formData(entriesOf(filledIn))).state;
    expect(isFormState(state)).toBe(true);
    expect(state).toMatchObject({ values: kept.values, lists: kept.lists, heldUp: "later" });
    for (const secret of form.secrets ?? [])
      expect([state.values[secret], state.lists[secret]]).toEqual([undefined, undefined]);
  });
});
