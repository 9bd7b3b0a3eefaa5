import { getTranslations } from "next-intl/server";
import { FactList } from "@/components/ui/fact-list";
import { href } from "@/lib/paths";
import {
  ANNOUNCED_ANSWERS,
  LEFT_OPEN,
  OPEN_DATA_ANSWERS,
  PEOPLE_STEP,
  REMEMBERED_DAYS,
  RESULT_LINK_MINUTES,
  OWN_COPIES_DAYS,
  RETENTION_MONTHS,
  UNANSWERED_DAYS,
  SMALLEST_GROUPS,
} from "@/lib/policy/privacy";
import { database } from "@/server/platform/database";
import { operatorFacts } from "@/server/platform/operator-facts";
import { settings } from "@/server/platform/settings";
import { anybody } from "@/server/platform/visitor-guards";
import { isSomebodyAlone } from "@/server/review/reviewed-alone";
import { ownDataPath } from "../own-data/own-data-path";
import { Page } from "../page-frame";
import { titleOf } from "../page-title";
import { PointList } from "./point-list";

export const generateMetadata = titleOf("privacy");

const STORED = ["answers", "plan", "account", "campaign", "paper", "device", "log"] as const;
const READERS = ["you", "mailbox", "hr", "manager", "paper", "administrator", "server"] as const;
const FIGURES = ["groups", "invited", "rounded", "open", "announced", "before"] as const;
const KEPT = ["answers", "figures", "person", "backups"] as const;
const LIMITS = ["server", "known", "together", "rare"] as const;

const { index, survey, levels } = SMALLEST_GROUPS;
const VALUES = {
  ...{ index, survey, levels, open: LEFT_OPEN, step: PEOPLE_STEP, openAnswers: OPEN_DATA_ANSWERS },
  announcedAnswers: ANNOUNCED_ANSWERS,
  ...{ indexInvited: index + LEFT_OPEN, surveyInvited: survey + LEFT_OPEN, levelsInvited: levels + LEFT_OPEN },
  ...{
    months: RETENTION_MONTHS,
    days: REMEMBERED_DAYS,
    minutes: RESULT_LINK_MINUTES,
    copyDays: OWN_COPIES_DAYS,
    emptyDays: UNANSWERED_DAYS,
  },
};

/** Who can see what, in plain words, and against what nothing here protects. */
export default anybody.page("privacy/page.tsx", async ({ locale }) => {
  const t = await getTranslations({ locale, namespace: "privacy" });
  const promise = (await getTranslations({ locale, namespace: "promise" }))("answers");
  const { operator } = settings();
  const dataPath = await ownDataPath();
  const readers = READERS.map((reader) => ({
    name: t(`who.${reader}.name`),
    text: t(`who.${reader}.text`, VALUES),
  }));
  return (
    <Page locale={locale} path="/privacy">
      <h1>{t("title")}</h1>
      <p className="mt-4 max-w-text text-lead text-ink-soft">{t("lead")}</p>
      <PointList title={t("stored.title")} points={STORED.map((point) => t(`stored.${point}`, VALUES))} />
      <section className="mt-10">
        <h2>{t("who.title")}</h2>
        <p className="mt-2 max-w-text">{promise}</p>
        <FactList facts={readers} />
        {(await isSomebodyAlone(database().read)) ? <p className="mt-4 max-w-text">{t("who.alone")}</p> : null}
      </section>
      <PointList title={t("hr.title")} lead={t("hr.lead")} points={FIGURES.map((point) => t(`hr.${point}`, VALUES))} />
      <PointList title={t("kept.title")} points={KEPT.map((point) => t(`kept.${point}`, VALUES))} />
      <section className="mt-10 max-w-text">
        <h2>{t("rights.title")}</h2>
        <p className="mt-2">{t("rights.text")}</p>
        <p className="mt-2">
          {t("rights.page")} {dataPath === null ? null : <a href={href(locale, dataPath)}>{t("rights.link")}</a>}
        </p>
      </section>
      <PointList title={t("limits.title")} points={LIMITS.map((point) => t(`limits.${point}`, VALUES))}>
        <p className="mt-4">
          <a href="/api/attackers" hrefLang="en">
            {t("tests")}
          </a>
        </p>
      </PointList>
      <section className="mt-10">
        <h2>{t("contact.title")}</h2>
        <FactList facts={operatorFacts(operator, locale)} />
        {operator.contact === null ? <p className="mt-4 max-w-text">{t("contact.none")}</p> : null}
      </section>
    </Page>
  );
});
