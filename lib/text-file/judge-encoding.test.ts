import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_PAGES, type CodePage } from "./code-pages";
import { type Encoding, encodingJudge } from "./judge-encoding";
import { encodedIn, KAZAKH_NAMES, RUSSIAN_NAMES } from "./testing-names";
import { textDecoder } from "./text-decoder";

const utf8 = (text: string) => new TextEncoder().encode(text);

function judge(bytes: Uint8Array) {
  const { take, verdict } = encodingJudge();
  take(bytes);
  return verdict();
}

/** The text, or why there is none. */
function read(bytes: Uint8Array): string {
  const verdict = judge(bytes);
  if (!verdict.ok) return `${verdict.reason} ${verdict.row ?? ""}`.trim();
  const decode = textDecoder(verdict.encoding);
  return decode(bytes) + decode();
}

function encoded(encoding: Encoding, text: string): Uint8Array | null {
  if (encoding === "utf-8") return utf8(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return encodedIn(encoding, text);
}

const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", ...CODE_PAGES];
const NAMES = [...RUSSIAN_NAMES, ...KAZAKH_NAMES];
const CASES = [(name: string) => name, (name: string) => name.toUpperCase(), (name: string) => name.toLowerCase()];
/** What a person could read, too. */
const isLong = (name: string) => name.replace(/\P{L}/gu, "").length > 6;
const line = (name: string) => `p1@example.kz;${name};A1;ru`;

describe.each(ENCODINGS)("%s", (encoding) => {
  it("is read with a single name, also in capitals", () => {
    for (const name of NAMES.filter(isLong).flatMap((each) => CASES.map((inCase) => inCase(each)))) {
      const bytes = encoded(encoding, `email;name;unit_code;language\r\n${line(name)}\r\n`);
      if (bytes) expect(read(bytes)).toContain(name);
    }
  });

  const someName = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CASES)).map(([name, inCase]) => inCase(name));
  const anyOf = (letters: string) => fc.constantFrom(...Array.from(letters));
  /** Syllables that nobody has, with every letter in them. */
  const invented = fc
    .array(
      fc.tuple(anyOf("бвгғджзйкқлмнңпрстфхһцчшщ"), anyOf("аәеиоөуұүыіюя"), fc.oneof(fc.constant(""), anyOf("лнрсткм"))),
      { minLength: 2, maxLength: 5 },
    )
    .map((syllables) => syllables.flat().join(""))
    .chain((word) => fc.constantFrom(word, word.toUpperCase(), word.slice(0, 1).toUpperCase() + word.slice(1)));

  it("is read back or refused, never read as something else", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(someName, invented), { minLength: 1, maxLength: 6 }), (names) => {
        const text = names.map(line).join("\n");
        const bytes = encoded(encoding, text);
        // Else it has a letter that the page has not.
        if (bytes)
          expect([text, expect.stringMatching(/^(unclear-encoding|damaged-utf8) \d+$/)]).toContainEqual(read(bytes));
      }),
      { numRuns: 100 },
    );
  });
});

it("does not take a short name for the rare letters whose UTF-8 it looks like", () => {
  expect(read(encoded("iso-8859-5", line("ЩЕТЗЯН")) ?? utf8(""))).toBe("unclear-encoding 1");
  expect(read(utf8(line("ქეთევანი")))).toContain("ქეთევანი");
});

describe("a text in Latin letters", () => {
  it.each(ENCODINGS)("is read in %s", (encoding) => {
    expect(read(encoded(encoding, "unit;language;P1-B1\nA1;kk;3\n") ?? utf8(""))).toBe(
      "unit;language;P1-B1\nA1;kk;3\n",
    );
  });

  it("keeps letters of other languages in UTF-8, and refuses them in a code page with the row", () => {
    expect(read(utf8("name\nMüller José\n李明\n"))).toBe("name\nMüller José\n李明\n");
    expect(read(Buffer.from("name\nMüller\n", "latin1"))).toBe("unclear-encoding 2");
  });
});

describe("marks", () => {
  it("are left out at the beginning and where files were put together", () => {
    expect(read(utf8("\uFEFFname\nҚ\n\uFEFFӘ\n"))).toBe("name\nҚ\nӘ\n");
    expect(read(Buffer.from("\uFEFFӘ", "utf16le"))).toBe("Ә");
    expect(read(Buffer.from("\uFEFFӘ", "utf16le").swap16())).toBe("Ә");
  });
});

describe("damaged UTF-8", () => {
  it("is refused with the row, as a spreadsheet counts it", () => {
    const [before = utf8(""), after = utf8("")] = ['sep=;\nname;b\n"Қайрат\nұлы";1\nМар', "ия;2\n"].map(utf8);
    expect(read(Buffer.concat([before, Uint8Array.of(0xd0), after]))).toBe("damaged-utf8 3");
    expect(read(Buffer.concat([utf8("\uFEFFa\nb"), Uint8Array.of(0xff)]))).toBe("damaged-utf8 2");
    expect(read(utf8("Қ;Ә").slice(0, -1))).toBe("damaged-utf8 1");
  });

  it("is never taken for another encoding", () => {
    const file = utf8(`email;name\n${NAMES.map(line).join("\n")}\n`);
    const place = fc.nat({ max: file.length - 1 });
    const damage = fc.oneof(
      fc.record({ at: place, byte: fc.integer({ min: 0x80, max: 0xff }) }),
      fc.record({ at: place, byte: fc.constant(null) }),
    );
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), (damages) => {
        const bytes = [...file].map((byte, at) => {
          const found = damages.find((each) => each.at === at);
          return found ? found.byte : byte;
        });
        const damaged = Uint8Array.from(bytes.filter((byte) => byte !== null));
        try {
          new TextDecoder("utf-8", { fatal: true }).decode(damaged);
        } catch {
          expect(judge(damaged)).toMatchObject({ ok: false, reason: "damaged-utf8" });
        }
      }),
    );
  });

  it.each(["Müller", "Ә", "Ж", "«A»"])("is refused where %s was its only text beyond ASCII", (text) => {
    const bytes = utf8(`name;code\n${text};1\n`);
    for (const [place, byte] of bytes.entries())
      if (byte >= 0x80) {
        const cut = Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + 1)]);
        expect(judge(cut).ok).toBe(false);
      }
  });
});

describe("a row in another encoding", () => {
  const pages: CodePage[] = ["windows-1251", "ibm866", "koi8-u"];
  it.each(pages.flatMap((one) => pages.filter((other) => other !== one).map((other) => [one, other] as const)))(
    "%s, with a row in %s, is refused naming the row",
    (one, other) => {
      const rows = RUSSIAN_NAMES.map((name) => encodedIn(one, `${line(name.replace(/[«»]/g, ""))}\n`) ?? utf8(""));
      for (const name of ["Иванова Мария Петровна", "НУРГАЛИЕВ ЕРЛАН САПАРОВИЧ"]) {
        rows[4] = encodedIn(other, `${line(name)}\n`) ?? utf8("");
        expect(read(Buffer.concat(rows))).toBe("unclear-encoding 5");
      }
    },
  );
});

describe("what is no text", () => {
  it.each([
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52)],
    ["zeros", new Uint8Array(1000)],
    ["any bytes", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)],
  ])("%s", (_name, bytes) => {
    expect(judge(bytes).ok).toBe(false);
  });
});
