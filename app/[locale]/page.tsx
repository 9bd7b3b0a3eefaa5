import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { href } from "@/lib/paths";
import { findContinuation } from "@/server/response/continuation";
import { anybody } from "@/server/platform/visitor-guards";
import { Page } from "./page-frame";

export default anybody.page("page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "landing" });
  const promise = (await getTranslations({ locale, namespace: "promise" }))("answers");
  const privacy = await getTranslations({ locale, namespace: "privacy" });
  const continuation = await findContinuation();
  const instrument = newestInstrument();
  const principles = instrument.principles.map((principle) => ({
    id: principle.id,
    name: principle.name[locale],
    definition: principle.definition[locale],
  }));
  return (
    <Page locale={locale} path="">
      <div className="max-w-text">
        <h1>{t("title")}</h1>
        <p className="mt-4 text-lead text-ink-soft">{t("lead", { minutes: instrument.estimatedMinutes })}</p>
      </div>
      {continuation === null ? null : (
        <section className="mt-8 max-w-text rounded-lg border border-line bg-accent-wash p-5">
          <h2 className="text-lg">{t(`continue.${continuation.kind}.title`)}</h2>
          {continuation.kind === "open" ? (
            <p className="mt-1">
              {t("continue.open.text", { position: continuation.position, total: continuation.total })}
            </p>
          ) : null}
          <a href={href(locale, continuation.path)} className={`${BUTTON.primary} mt-4`}>
            {t(`continue.${continuation.kind}.action`)}
          </a>
        </section>
      )}
      <p className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
        <a href={href(locale, "/start")} className={continuation === null ? BUTTON.primary : BUTTON.secondary}>
          {continuation === null ? t("start") : t("startAnew")}
        </a>
        <a href={href(locale, "/resume")} className={BUTTON.quiet}>
          {t("resume")}
        </a>
      </p>
      <section className="mt-14 grid gap-x-10 gap-y-8 border-t border-line pt-10 sm:grid-cols-2">
        {(["private", "honest", "useful"] as const).map((point) => (
          <div key={point} className="max-w-text sm:first:col-span-2">
            <h2 className="text-lg">{t(`points.${point}.title`)}</h2>
            <p className="mt-2 text-ink-soft">{t(`points.${point}.text`, { promise })}</p>
            {point === "private" ? (
              <p className="mt-2">
                <a href={href(locale, "/privacy")}>{privacy("title")}</a>
              </p>
            ) : null}
          </div>
        ))}
      </section>
      <section className="mt-14 border-t border-line pt-10">
        <h2>{t("principles.title")}</h2>
        <p className="mt-2 max-w-text text-ink-soft">{t("principles.text")}</p>
        <ol className="mt-6 grid gap-x-10 gap-y-5 sm:grid-cols-2">
          {principles.map((principle, index) => (
            <li key={principle.id} className="flex gap-4">
              <span aria-hidden="true" className="w-5 shrink-0 font-semibold text-accent tabular-nums">
                {index + 1}
              </span>
              <div>
                <h3 className="text-base">{principle.name}</h3>
                <p className="text-note text-ink-soft">{principle.definition}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <p className="mt-12 max-w-text text-note text-ink-soft">{t("source", { doi: instrument.sourceArticleDoi })}</p>
    </Page>
  );
});
