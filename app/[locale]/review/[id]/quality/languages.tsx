import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/instrument/locales";
import type { Instrument } from "@/lib/instrument/schema";
import type { LanguagesView } from "@/lib/review/quality/principle-view";
import type { QualityView } from "@/lib/review/quality/quality-view";
import { coefficientText } from "@/lib/text/number-text";
import { itemText, principleName } from "./quality-text";

type Line = { key: string; text: string; item: string | null };
type Scale = { id: string; languages: LanguagesView };
type ComparisonProps = { locale: Locale; instrument: Instrument; scale: Scale };
type Props = { locale: Locale; instrument: Instrument; view: QualityView };

/** What a comparison of languages says of one scale, in sentences. */
async function Comparison({ locale, instrument, scale: { id, languages } }: ComparisonProps) {
  const t = await getTranslations({ locale, namespace: "quality.languages" });
  if (languages.state !== "compared") return null;
  const lines = languages.pairs.flatMap(({ languages: [first, second], items }): Line[] => {
    const pair = t("pair", { first: t(`name.${first}`), second: t(`name.${second}`) });
    const found = items.filter(({ needsReview }) => needsReview);
    if (found.length === 0) return [{ key: pair, text: t("none", { pair }), item: null }];
    return found.map(({ itemId, d }) => ({
      key: pair + itemId,
      text: t("item", { pair, difference: coefficientText(d ?? 0, locale) }),
      item: itemText(instrument, itemId, locale),
    }));
  });
  return (
    <li>
      <h3 className="text-base">{principleName(instrument, id, locale)}</h3>
      {lines.map(({ key, text, item }) => (
        <p key={key} className="first-letter:uppercase">
          {text}
          {item === null ? null : <span className="block text-ink-soft">{item}</span>}
        </p>
      ))}
    </li>
  );
}

/** Whether statements are answered alike in different languages by people with the same score. */
export async function Languages({ locale, instrument, view }: Props) {
  const t = await getTranslations({ locale, namespace: "quality.languages" });
  const scales = view.principles.flatMap((row) =>
    row.state === "shown" ? [{ id: row.principleId, languages: row.languages }] : [],
  );
  const needs = scales.flatMap(({ languages }) => (languages.state === "too-few" ? [languages.needs] : []));
  return (
    <section className="mt-14 max-w-figures">
      <h2>{t("title")}</h2>
      <p className="mt-2 text-ink-soft">{t("lead")}</p>
      <ul className="mt-4 space-y-4">
        {scales.map((scale) => (
          <Comparison instrument={instrument} key={scale.id} locale={locale} scale={scale} />
        ))}
      </ul>
      {needs[0] === undefined ? null : <p className="mt-3">{t("tooFew", { needs: needs[0] })}</p>}
      {scales.some(({ languages }) => languages.state === "withheld") ? <p className="mt-3">{t("withheld")}</p> : null}
    </section>
  );
}
