import { getTranslations } from "next-intl/server";
import { IndexPicture } from "@/components/charts/index-picture";
import { BUTTON } from "@/components/ui/button";
import { newestInstrument } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { answerRules } from "@/lib/response/answers";
import { anybody } from "@/server/platform/visitor-guards";
import { settings } from "@/server/platform/settings";
import { findContinuation } from "@/server/response/continuation";
import { Page } from "./page-frame";

/** Invented, and said to be: three principles with bands as wide as those of one person are. */
const SAMPLE = [
  { id: "P2", index: 56, band: [38, 74] },
  { id: "P4", index: 81, band: [63, 99] },
  { id: "P6", index: 44, band: [26, 62] },
] as const;

export default anybody.page("page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "landing" });
  const promise = (await getTranslations({ locale, namespace: "promise" }))("answers");
  const privacy = (await getTranslations({ locale, namespace: "privacy" }))("title");
  const continuation = await findContinuation();
  const instrument = newestInstrument();
  const operator = settings().operator.name[locale];
  return (
    <Page locale={locale} path="">
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-6 lg:grid-cols-2">
        <div>
          <h1>{t("title")}</h1>
          <p className="mt-2 max-w-text text-lead">
            {t("lead", { minutes: instrument.estimatedMinutes, questions: answerRules(instrument).size })}
          </p>
          {continuation === null ? null : (
            <section className="mt-4 max-w-text rounded-lg border border-line bg-accent-wash p-4">
              <h2 className="text-lg">{t(`continue.${continuation.kind}.title`)}</h2>
              {continuation.kind === "open" ? (
                <p className="mt-1">
                  {t("continue.open.text", { position: continuation.position, total: continuation.total })}
                </p>
              ) : null}
              <a href={href(locale, continuation.path)} className={`${BUTTON.primary} mt-3`}>
                {t(`continue.${continuation.kind}.action`)}
              </a>
            </section>
          )}
          <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
            <a href={href(locale, "/start")} className={continuation === null ? BUTTON.primary : BUTTON.secondary}>
              {continuation === null ? t("start") : t("startAnew")}
            </a>
            <a href={href(locale, "/resume")} className={BUTTON.quiet}>
              {t("resume")}
            </a>
          </p>
        </div>
        <Sample locale={locale} />
        <section className="max-w-text">
          <h2>
            <a href={href(locale, "/privacy")}>{privacy}</a>
          </h2>
          <p className="mt-2">{promise}</p>
        </section>
        <section className="max-w-text">
          <h2>{t("base.title")}</h2>
          <p className="mt-2">
            {operator === null ? null : `${t("base.run", { operator })} `}
            {t("base.use")}
          </p>
          <p className="mt-2 text-note text-ink-soft">{t("base.source", { doi: instrument.sourceArticleDoi })}</p>
        </section>
      </div>
    </Page>
  );
});

async function Sample({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "landing.sample" });
  const result = await getTranslations({ locale, namespace: "result" });
  const advice = await getTranslations({ locale, namespace: "advice.principles" });
  const { principles, levels } = newestInstrument();
  const levelAt = (index: number) => levels.findLast(({ min }) => min <= index)?.name[locale] ?? "";
  const rows = SAMPLE.map(({ id, index, band }) => ({
    id,
    name: principles.find((principle) => principle.id === id)?.shortName[locale] ?? id,
    index,
    band,
    spoken: result("band.spoken", { level: levelAt(index), low: band[0], high: band[1] }),
  }));
  return (
    <figure className="rounded-lg border border-line p-4 lg:row-span-2">
      <figcaption>
        <b className="font-semibold">{t("title")}</b> <span className="text-sm text-ink-soft">{t("invented")}</span>
      </figcaption>
      <IndexPicture
        rows={rows}
        levels={levels.map(({ name, min }) => ({ name: name[locale], from: min }))}
        texts={{ dot: result("picture.dot"), band: result("picture.band") }}
      />
      <p className="mt-2 text-sm/[1.4]">
        <b className="font-semibold">{t("step")}</b> {advice("P6.L2.1")}
      </p>
    </figure>
  );
}
