import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { RETENTION_MONTHS } from "@/lib/policy/privacy";
import { EXAMPLE_OPERATOR, type Operator } from "../platform/operator";
import { wordsIn } from "../platform/words";
import { consentFacts, consentOf, consentSentences } from "./consent";

/** HR in the three languages. */
const HR = { kk: /кадр/i, ru: /кадр/i, en: /\bHR\b/ };
const NOTHING_STATED: Operator = {
  name: { kk: null, ru: null, en: null },
  bin: null,
  responsible: { kk: null, ru: null, en: null },
  contact: null,
  recipients: { kk: null, ru: null, en: null },
};
const textsOf = (...[locale, kind, operator]: Parameters<typeof consentFacts>) =>
  consentFacts(locale, kind, operator).map(({ text }) => text);

describe.each(LOCALES)("the consents in %s", (locale) => {
  const own = consentSentences(locale, "own");
  const campaign = consentSentences(locale, "campaign", 25);

  it("mention HR and groups in a campaign only", () => {
    const whole = (sentences: string[]) => sentences.join(" ");
    expect(whole([...own, ...textsOf(locale, "own", EXAMPLE_OPERATOR)])).not.toMatch(HR[locale]);
    expect(whole(campaign)).toMatch(HR[locale]);
  });

  it("say the same sentence on who can see answers, and end with different agreements", () => {
    const promise = wordsIn(locale)("promise.answers");
    expect(own).toContain(promise);
    expect(campaign).toContain(promise);
    expect(own.at(-1)).not.toBe(campaign.at(-1));
  });

  it("take the numbers from the campaign and the policy", () => {
    const numbersIn = (text: string) => text.match(/\d+/g)?.map(Number) ?? [];
    expect(numbersIn(campaign.filter((sentence) => HR[locale].test(sentence)).join(" "))).toEqual([25, 25]);
    expect(numbersIn(campaign.join(" "))).toContain(28);
    expect(numbersIn(consentSentences(locale, "campaign").join(" "))).toEqual(expect.arrayContaining([10, 13, 20, 23]));
    expect(numbersIn(own.join(" "))).not.toContain(10);
  });

  it("name the operator, its number, who is responsible, the data, the term and the recipients", () => {
    const texts = textsOf(locale, "campaign", EXAMPLE_OPERATOR);
    const t = wordsIn(locale);
    const { name, bin, responsible, contact } = EXAMPLE_OPERATOR;
    expect(texts).toEqual([
      name[locale],
      bin,
      `${String(responsible[locale])}, ${String(contact)}`,
      t("operator.nobody"),
      t("consent.campaign.data"),
      t("consent.term", { months: RETENTION_MONTHS }),
    ]);
    expect(textsOf(locale, "own", EXAMPLE_OPERATOR)).toContain(t("consent.own.data"));
  });

  it("list who else gets the data where the operator says so", () => {
    const recipients = { kk: "Мұрағат", ru: "Архив", en: "Archive" };
    expect(textsOf(locale, "own", { ...EXAMPLE_OPERATOR, recipients })[3]).toBe(recipients[locale]);
  });

  it("say what the operator has not stated", () => {
    const t = wordsIn(locale);
    const unstated = t("operator.unstated");
    expect(textsOf(locale, "own", NOTHING_STATED).slice(0, 4)).toEqual([
      t("operator.unnamed"),
      unstated,
      unstated,
      t("operator.unstatedRecipients"),
    ]);
  });
});

describe("the consent that a response was given under", () => {
  it.each([
    [
      { campaignId: null, importId: null, recoveryHash: "h", consentVersion: "2.0.0" },
      { kind: "own", version: "2.0.0" },
    ],
    [
      { campaignId: "c", importId: null, recoveryHash: null, consentVersion: "2.0.0" },
      { kind: "campaign", version: "2.0.0" },
    ],
    [
      { campaignId: "c", importId: null, recoveryHash: "h", consentVersion: "2.0.0" },
      { kind: "paper", version: "2.0.0" },
    ],
    [
      { campaignId: "c", importId: "i", recoveryHash: null, consentVersion: "elsewhere" },
      { kind: "elsewhere", version: "elsewhere" },
    ],
  ])("of %j is %j", (response, consent) => {
    expect(consentOf(response)).toEqual(consent);
  });
});
