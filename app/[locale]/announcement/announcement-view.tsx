import { getTranslations } from "next-intl/server";
import type { AnnouncedText } from "@/lib/announcement/announcement";
import type { Locale } from "@/lib/instrument/locales";
import { ANNOUNCED_ANSWERS } from "@/lib/policy/privacy";
import { peopleText, rateText } from "@/lib/text/people-text";
import type { Announced } from "@/server/announcement/announcements";
import { Principles } from "../review/principles";
import { ReviewedAlone } from "../review/reviewed-alone";
import { telling } from "../review/telling";

type Props = { locale: Locale; announced: Announced; text: AnnouncedText };

/** Who took part, as everybody may know it. */
async function TookPart({ locale, announced: { participation } }: Pick<Props, "locale" | "announced">) {
  if (participation === null) return null;
  const t = await getTranslations({ locale, namespace: "announcement" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const { invited, answered, rate } = participation;
  return (
    <p className="mt-2">
      {t("tookPart", { invited, peopleShown: peopleText(answered, counts), rate: rateText(rate, counts) })}
    </p>
  );
}

/** What an organisation tells all whom it had invited: what it learned, what it will do, and its figures. */
export async function AnnouncementView({ locale, announced, text: { learned, measures } }: Props) {
  const t = await getTranslations({ locale, namespace: "announcement" });
  const { campaign, name, indices } = announced;
  return (
    <>
      <p className="mt-3 max-w-text">{t("lead", { name: name[locale] })}</p>
      <TookPart locale={locale} announced={announced} />
      <ReviewedAlone locale={locale} campaign={campaign} />
      <section className="mt-8 max-w-text" aria-labelledby="learned">
        <h2 id="learned">{t("learned")}</h2>
        <p className="mt-2 wrap-anywhere whitespace-pre-line">{learned[locale]}</p>
      </section>
      {measures.length === 0 ? null : (
        <section className="mt-8 max-w-text" aria-labelledby="announced-measures">
          <h2 id="announced-measures">{t("measures")}</h2>
          <ol className="numbered">
            {measures.map((measure, place) => (
              <li key={place} className="wrap-anywhere">
                {measure[locale]}
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className="mt-8 max-w-figures">
        <Principles context={telling(locale, campaign.instrumentVersion)} report={{ indices }} />
        <p className="mt-3 max-w-text text-note text-ink-soft">{t("reading", { least: ANNOUNCED_ANSWERS })}</p>
      </div>
    </>
  );
}
