import { getTranslations } from "next-intl/server";
import { BUTTON } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { ListedToken } from "@/db/queries/organisation/api-token";
import { dayText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { TimeText } from "../../time-text";
import { revoke } from "./actions";

type Props = { locale: Locale; tokens: readonly ListedToken[]; now: Date };

/** A reviewer's tokens; each that works can be ended, after a question that needs no JavaScript. */
export async function TokenList({ locale, tokens, now }: Props) {
  const t = await getTranslations({ locale, namespace: "tokens.list" });
  const status = ({ id, name, expiresAt, revokedAt }: ListedToken) => {
    if (revokedAt !== null)
      return (
        <>
          {t("revoked")}: <TimeText locale={locale} time={revokedAt} />
        </>
      );
    if (expiresAt <= now) return t("expired");
    return (
      <details>
        <summary className={BUTTON.quiet}>
          {t("revoke")}
          <span className="sr-only"> ({name})</span>
        </summary>
        <p className="mt-1 mb-3 max-w-[24rem]">{t("ask")}</p>
        <form action={revoke.bind(null, { locale })}>
          <button name="token" value={id} className={BUTTON.danger}>
            {t("confirm")}
          </button>
        </form>
      </details>
    );
  };
  return (
    <Table
      caption={t("title")}
      headings={[t("name"), t("unit"), t("made"), t("expires"), t("used"), t("status")]}
      rows={tokens.map((token) => ({
        key: token.id,
        cells: [
          <span key="name" className="wrap-anywhere">
            {token.name}
          </span>,
          `${unitName(token.unit, locale)} (${token.unit.code})`,
          <TimeText key="made" locale={locale} time={token.createdAt} />,
          <TimeText key="expires" locale={locale} time={token.expiresAt} />,
          token.lastUsedDay === null ? t("never") : dayText(token.lastUsedDay, locale),
          status(token),
        ],
      }))}
    />
  );
}
