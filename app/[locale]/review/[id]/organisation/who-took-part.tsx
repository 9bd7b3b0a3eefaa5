import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/instrument/locales";
import { href } from "@/lib/paths";
import { LEFT_OPEN } from "@/lib/policy/privacy";
import type { OrganisationReport } from "@/lib/review/views";
import { countText } from "@/lib/text/number-text";
import { peopleText, rateText } from "@/lib/text/people-text";

type Props = { locale: Locale; report: OrganisationReport };

/** Who took part, whom the figures cover and whom they do not, in one row. */
export async function WhoTookPart({ locale, report: { campaign, participation, coverage, units } }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const counts = await getTranslations({ locale, namespace: "counts" });
  const { people, isPartlyInNoFigure } = coverage.index;
  const k = campaign.smallestGroups.index;
  const facts: [string, ReactNode][] = [
    [t("organisation.invited"), people ? countText(people.invited, locale) : "–"],
    [
      t("organisation.tookPart"),
      participation === null ? (
        t("unit.tooFewInvited")
      ) : (
        <>
          {peopleText(participation.answered, counts)}{" "}
          <span className="text-note font-normal">{rateText(participation.rate, counts)}</span>
        </>
      ),
    ],
    [t("organisation.covered"), people ? countText(people.covered, locale) : "–"],
    [
      t("organisation.notCovered"),
      isPartlyInNoFigure ? t("organisation.fewerThan", { k: k + LEFT_OPEN }) : t("organisation.nobody"),
    ],
    [t("organisation.without"), t("organisation.withoutValue", { count: units.without.length, all: units.all })],
  ];
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="text-lg/[1.3] font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What lies between who took part and whom the figures cover, and which units have none of their own. */
export async function WhyNotAll({ locale, report: { campaign, units, notes } }: Props) {
  const t = await getTranslations({ locale, namespace: "review" });
  const remarks = [
    t("organisation.whyTookPart"),
    t("organisation.whyCovered"),
    t("organisation.whyUnits", { k: campaign.smallestGroups.index, open: LEFT_OPEN }),
    ...notes.map((note) => t(`notes.${note}`)),
  ];
  return (
    <div className="mt-6">
      <Fold title={t("organisation.why")}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        {units.without.length === 0 ? null : (
          <ul className="gap-x-8 sm:columns-2">
            {units.without.map(({ id, name }) => (
              <li key={id}>
                <a href={href(locale, `/review/${campaign.id}/units/${id}`)}>{name[locale]}</a>
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  );
}
