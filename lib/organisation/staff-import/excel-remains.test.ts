import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleRows } from "./example-rows";
import { findRemains } from "./excel-remains";

describe("what Excel leaves in a text", () => {
  it.each([
    ["exponent", ["1E+05", "1,1E+05", "1.10E+05", "9,1E-02", "1e+11", "-2E+10", "8,10101E+11"]],
    [
      "date",
      ["01.янв", "1-Jan", "Jan-01", "янв.26", "01.май", "мая.26", "01.қаң", "қыр.26", "01.янв.26", "12-Dec-2026"],
    ],
    ["date", ["01.02.2026", "1/2/2026", "2026-02-01", "01.02.2026 0:00", "2026-02-01 00:00:00"]],
    ["boolean", ["TRUE", "FALSE", "ИСТИНА", "ЛОЖЬ"]],
    [
      "error-value",
      ["#N/A", "#Н/Д", "#REF!", "#ССЫЛКА!", "#NAME?", "#ИМЯ?", "#DIV/0!", "#ДЕЛ/0!", "########", "Err:510"],
    ],
    ["formula", ['="001"', "=A1", "=VLOOKUP(A1;B:C;2)"]],
  ])("is known as %s: %s", (code, texts) => {
    expect(texts.map(findRemains)).toEqual(texts.map(() => code));
  });

  it.each([
    ["1E5", "2E+5A", "E+05", "DEC-01", "01-JAN", "MAR", "май", "Jan", "1.1", "1.10", "1,1", "001", "44562", "01.02.03"],
    ["1-2", "12/3", "A-1", "KZ-35", "True", "Истина", "#1", "#A", "#", "-", "№ 5", "2026", "01.02", "1.2.3.2026"],
    ["Мамедова Қарлығаш", "Jan-Erik Maier", "Май Янв", "a=b@example.kz", "Отдел 01.02.2026"],
  ])("is not taken for what may be meant: %s, %s …", (...texts) => {
    expect(texts.filter((text) => findRemains(text) !== null)).toEqual([]);
  });

  it("is in no example", () => {
    const cells = [...exampleRows("units", "kk"), ...exampleRows("people", "ru")].flat();
    expect(cells.filter((cell) => findRemains(cell) !== null)).toEqual([]);
  });

  it("is in no code of letters, digits and hyphens in upper case, but a date", () => {
    const code = fc.stringMatching(/^[A-ZА-Я]{1,5}(-[A-Z\d]{1,4}){0,3}$/);
    fc.assert(fc.property(code, (text) => findRemains(text) === null || /^(TRUE|FALSE|ИСТИНА|ЛОЖЬ)$/.test(text)));
  });
});
