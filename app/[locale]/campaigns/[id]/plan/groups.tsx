import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { joinable } from "@/lib/campaign/planning";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { href } from "@/lib/paths";
import type { NamedPlanUnit } from "@/server/campaign/plan-units";
import { split } from "./actions";

type Props = {
  path: { locale: Locale; id: string };
  units: readonly NamedPlanUnit[];
  minimumGroup: number;
  /** Groups are fixed when the campaign is confirmed. */
  isDraft: boolean;
};

/** The reporting groups of the campaign, and where small units could be joined to one. */
export async function Groups({ path, units, minimumGroup, isDraft }: Props) {
  const { locale, id } = path;
  const t = await getTranslations({ locale, namespace: "campaigns.plan" });
  const groups = units.filter(({ isReportingGroup }) => isReportingGroup);
  const places = isDraft ? [...joinable(units, minimumGroup)] : [];
  const nameOf = (unitId: string) => {
    const unit = units.find((each) => each.id === unitId);
    return unit ? unitName(unit, locale) : "";
  };
  const membersOf = (groupId: string) =>
    units.filter(({ parentId }) => parentId === groupId).map((unit) => unitName(unit, locale));
  return (
    <section className="mt-12 max-w-text border-t border-line pt-8">
      <h2>{t("groups")}</h2>
      <p className="mt-2 text-ink-soft">{t(isDraft ? "groupsLead" : "groupsFixed")}</p>
      {groups.length === 0 ? null : (
        <ul className="mt-4 space-y-4">
          {groups.map((group) => (
            <li key={group.id} className="rounded-md bg-wash px-4 py-3">
              <p className="font-semibold">{unitName(group, locale)}</p>
              <p className="text-note text-ink-soft">{membersOf(group.id).join("; ")}</p>
              {isDraft ? (
                <form action={split.bind(null, path)} className="mt-2">
                  <button name="group" value={group.id} className={BUTTON.quiet}>
                    {t("split")}
                    <span className="sr-only"> ({unitName(group, locale)})</span>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {places.length === 0 ? (
        <p className="mt-4">{isDraft ? t("noneToJoin") : null}</p>
      ) : (
        <ul className="mt-4 space-y-1">
          {places.map(([parentId, siblings]) => (
            <li key={parentId ?? ""}>
              <a
                href={href(locale, `/campaigns/${id}/plan/join${parentId === null ? "" : `?under=${parentId}`}`)}
                className={BUTTON.quiet}
              >
                {parentId === null
                  ? t("joinTopmost", { count: siblings.length })
                  : t("join", { count: siblings.length, unit: nameOf(parentId) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
