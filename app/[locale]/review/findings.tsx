import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { FINDINGS } from "@/lib/policy/statistics";
import { findingText, type TellingContext } from "@/lib/review/finding-text";
import type { Finding } from "@/lib/review/finding";

type Props = { context: TellingContext; findings: readonly Finding[]; basisHref: (finding: Finding) => string };

function Item({
  context,
  finding,
  href,
  basis,
}: {
  context: TellingContext;
  finding: Finding;
  href: string;
  basis: string;
}) {
  const { head, text } = findingText(context, finding);
  return (
    <li>
      <p>
        <b className="font-semibold">{head}</b>: {text}{" "}
        <span className="no-print text-sm">
          <a href={href}>
            {basis}
            <span className="sr-only">: {head}</span>
          </a>
        </span>
      </p>
    </li>
  );
}

/** What stands out, the strongest first: a few sentences, and the others on request; or that nothing does. */
export async function Findings({ context, findings, basisHref }: Props) {
  const t = await getTranslations({ locale: context.locale, namespace: "review.findings" });
  const first = findings.slice(0, FINDINGS.shown);
  const others = findings.slice(FINDINGS.shown);
  const list = (some: readonly Finding[], start: number) => (
    <ol className="numbered" start={start}>
      {some.map((finding) => (
        <Item key={finding.id} context={context} finding={finding} href={basisHref(finding)} basis={t("basis")} />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t("title")}</h2>
      {findings.length === 0 ? <p className="mt-2">{t("none")}</p> : list(first, 1)}
      {others.length === 0 ? null : (
        <Fold title={t("more", { count: findings.length })}>{list(others, first.length + 1)}</Fold>
      )}
      {findings.length > 0 && others.length === 0 ? (
        <p className="mt-2 text-note text-ink-soft">{t("noMore")}</p>
      ) : null}
    </section>
  );
}
