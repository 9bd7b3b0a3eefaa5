import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookOf, scriptsOf, strayLetter, strayLetterInAddress } from "./look-alikes";

describe("lookOf", () => {
  it.each([
    ["А1", "A1"],
    ["ТST", "TST"],
    ["ΤST", "TST"],
    ["ＴＳＴ", "TST"],
    ["аigul", "aigul"],
    ["ёж", "ëж"],
    ["НҮРХ", "HYPX"],
    ["сор", "cop"],
  ])("%s looks like %s", (one, other) => {
    expect(lookOf(one)).toBe(lookOf(other));
  });

  it.each([
    ["A1", "a1"],
    ["A1", "A2"],
    ["Б", "B"],
    ["О", "0"],
  ])("%s does not look like %s", (one, other) => {
    expect(lookOf(one)).not.toBe(lookOf(other));
  });

  it("keeps its own look", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => lookOf(lookOf(text)) === lookOf(text)));
  });
});

describe("strayLetter", () => {
  it.each([
    ["аigul", { letter: "а", script: "cyrillic" }],
    ["Иваnов", { letter: "n", script: "latin" }],
    ["ТST", { letter: "Т", script: "cyrillic" }],
    ["Αlpha", { letter: "Α", script: "greek" }],
    ["АB", { letter: "А", script: "cyrillic" }],
    ["А-1", null],
    ["ДЭП.7", null],
    ["123", null],
  ])("in %s", (text, found) => {
    expect(strayLetter(text)).toEqual(found);
  });

  it.each([
    ["айгүл@example.kz", null],
    ["иван.қ@министрлік.қаз", null],
    ["o'connor+test@example.kz", null],
    ["ivan.иванов@example.kz", null],
    ["аigul@example.kz", { letter: "а", script: "cyrillic" }],
    ["aigul@exаmple.kz", { letter: "а", script: "cyrillic" }],
    ["aigul@example.kз", { letter: "з", script: "cyrillic" }],
  ])("in the address %s", (address, found) => {
    expect(strayLetterInAddress(address)).toEqual(found);
  });
});

it("tells the scripts of a text, the one of most letters first", () => {
  expect(scriptsOf("АB1")).toEqual(["latin", "cyrillic"]);
  expect(scriptsOf("ДЭП-IT")).toEqual(["cyrillic", "latin"]);
  expect(scriptsOf("1-2")).toEqual([]);
});
