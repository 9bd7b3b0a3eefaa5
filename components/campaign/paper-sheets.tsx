import type { PrintedSheet } from "@/lib/campaign/print-codes-form";
import { type Locale, LOCALES } from "@/lib/instrument/locales";

/** What stands on every slip, in each language. */
export type SlipTexts = Record<Locale, string>;

/** Slips on a page of A4: two columns of four. */
const SLIPS = 8;

type Props = { sheets: readonly PrintedSheet[]; texts: SlipTexts; address: string };

/** Pages of slips to be cut out, unit by unit: nothing on them tells one slip from another but its code. */
export function PaperSheets({ sheets, texts, address }: Props) {
  return sheets.flatMap(({ unitId, names, codes }) => {
    const pages = Array.from({ length: Math.ceil(codes.length / SLIPS) }, (_, page) => page);
    return pages.map((page) => (
      <div key={`${unitId}-${String(page)}`} className="paper-page">
        <p className="paper-unit">
          <Names names={names} />{" "}
          <span>
            {page + 1} / {pages.length}
          </span>
        </p>
        <ul className="paper-slips">
          {codes.slice(page * SLIPS, (page + 1) * SLIPS).map(({ code, picture }) => (
            <li key={code} className="paper-slip">
              <div>
                <p className="paper-code">{code}</p>
                <p className="paper-address">{address}</p>
                <p>
                  <Names names={names} />
                </p>
              </div>
              <svg viewBox={`0 0 ${String(picture.size)} ${String(picture.size)}`} aria-hidden="true">
                <path d={picture.path} />
              </svg>
              <div className="paper-text">
                {LOCALES.map((locale) => (
                  <p key={locale} lang={locale}>
                    {texts[locale]}
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </div>
    ));
  });
}

/** The name of a unit in each language that has another one. */
function Names({ names }: { names: PrintedSheet["names"] }) {
  const different = LOCALES.filter(
    (locale, place) => LOCALES.findIndex((each) => names[each] === names[locale]) === place,
  );
  return different.map((locale, place) => (
    <span key={locale} lang={locale}>
      {place === 0 ? "" : " · "}
      {names[locale]}
    </span>
  ));
}
