import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { Page } from "../page-frame";

const NAMES = ["survey", "principles", "countries", "method", "glossary"] as const;
type Name = (typeof NAMES)[number];

/** The pages on what the self-assessment rests on, by the question that each answers. */
export async function PageLinks({ locale, but }: { locale: Locale; but: Name | null }) {
  const t = await getTranslations({ locale, namespace: "knowledge" });
  return (
    <ul className="mt-4 max-w-text divide-y divide-line border-y border-line">
      {NAMES.filter((name) => name !== but).map((name) => (
        <li key={name} className="py-2">
          <a
            href={href(locale, `/knowledge/${name}`)}
            className="inline-flex min-h-6 items-center font-semibold text-accent underline decoration-1 underline-offset-[0.2em]"
          >
            {t(`${name}.title`)}
          </a>
          <span className="block text-note text-ink-soft">{t(`${name}.short`)}</span>
        </li>
      ))}
    </ul>
  );
}

type Props = { locale: Locale; name: Name; lead?: string; children: ReactNode };

/** One question with its answer, and the way to the other questions. On paper all that is folded is open. */
export async function KnowledgePage({ locale, name, lead, children }: Props) {
  const t = await getTranslations({ locale, namespace: "knowledge" });
  return (
    <Page locale={locale} path={`/knowledge/${name}`}>
      <article className="print-folds">
        <h1>{t(`${name}.title`)}</h1>
        {lead === undefined ? null : <p className="mt-4 max-w-text text-lead text-ink-soft">{lead}</p>}
        {children}
      </article>
      <nav aria-labelledby="more" className="no-print mt-10">
        <h2 id="more" className="text-lg">
          {t("more")}
        </h2>
        <PageLinks locale={locale} but={name} />
      </nav>
    </Page>
  );
}
