import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineForm } from "./define-form";
import { readForm } from "./read-form";

const form = defineForm({
  schema: z.object({
    name: z.string({ error: "name" }).trim().min(3, { error: "short" }).regex(/^a/, { error: "name" }),
    secret: z.string({ error: "secret" }).min(1, { error: "secret" }),
    roles: z.array(z.enum(["one", "two"], { error: "roles" })),
  }),
  errors: { name: [], short: [], secret: [], roles: [], taken: ["by"], unfit: ["by"] },
  secrets: ["secret"],
  anchors: ["roles-one"],
});

type Entry = [name: string, value: string | File];

function read(...entries: Entry[]) {
  const sent = new FormData();
  for (const [name, value] of entries) sent.append(name, value);
  return readForm(form, sent);
}

const FILE = new File(["abc"], "abc.txt");
const complaint = (field: string, code: string) => ({ field, code, facts: {} });

describe("a form that was sent", () => {
  it("is read by its schema, with all that was chosen of a list", () => {
    const sent = read(["name", " abc "], ["secret", "s"], ["roles", "two"], ["roles", "one"], ["other", "x"]);
    expect(sent).toMatchObject({ ok: true, data: { name: "abc", secret: "s", roles: ["two", "one"] } });
    expect(sent.state).toEqual({
      values: { name: " abc " },
      lists: { roles: ["two", "one"] },
      errors: [],
      isDone: false,
    });
  });

  it.each<[string, Entry[], object[], object]>([
    ["nothing", [], [complaint("name", "name"), complaint("secret", "secret")], {}],
    [
      "the first complaint about each field, in their order",
      [
        ["secret", ""],
        ["name", "b"],
        ["roles", "x"],
        ["roles", "y"],
      ],
      [complaint("name", "short"), complaint("secret", "secret"), complaint("roles", "roles")],
      { name: "b" },
    ],
    [
      "a file where a text should be",
      [
        ["name", FILE],
        ["secret", "s"],
        ["roles", FILE],
      ],
      [complaint("name", "name")],
      {},
    ],
    [
      "the first of two texts",
      [
        ["name", "b"],
        ["name", "abc"],
        ["secret", "s"],
      ],
      [complaint("name", "short")],
      { name: "b" },
    ],
  ])("comes back: %s", (_, entries, errors, values) => {
    expect(read(...entries)).toMatchObject({ ok: false });
    expect(read(...entries).state).toMatchObject({ errors, values });
    expect(read(...entries).state.values).toEqual(values);
  });

  it("is refused with what only the server knows, and keeps what was typed", () => {
    const refusal = { field: "roles-one", code: "taken", facts: { by: "somebody" } } as const;
    expect(read(["name", "abc"], ["secret", "s"]).refuse(refusal)).toEqual({
      values: { name: "abc" },
      lists: { roles: [] },
      errors: [refusal],
      isDone: false,
    });
  });

  it.each(["unknown", "unfit", "toString"])("cannot be refused by its schema with %s", (error) => {
    const wrong = defineForm({ ...form, schema: z.object({ name: z.string({ error }) }), secrets: [] });
    expect(() => readForm(wrong, new FormData())).toThrow(/"name" is refused without a code/);
  });
});
