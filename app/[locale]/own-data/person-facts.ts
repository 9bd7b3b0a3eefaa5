import { getTranslations } from "next-intl/server";
import { findStoredOfPerson, type StoredOfPerson } from "@/db/queries/personal/own-data";
import type { Locale } from "@/lib/instrument/locales";
import { unitName } from "@/lib/organisation/unit-name";
import { PERSON_FACTS, type PersonFact } from "@/lib/own-data/stored";
import { languageText } from "@/lib/text/language-text";
import { dateText, timeText } from "@/lib/text/time-text";
import { database } from "@/server/platform/database";

/** What the database holds of a person, in words, and what it does not; nothing where they are gone. */
export async function personFacts(locale: Locale, personId: string) {
  const t = await getTranslations({ locale, namespace: "ownData.person" });
  const roleName = await getTranslations({ locale, namespace: "people.roles" });
  const stored = await findStoredOfPerson(database().read, personId);
  if (stored === null) return [];
  const { person, unit, roles, scopes, invitations, accountLinks, accountMails, requests, acts, imports } = stored;
  const listed = new Intl.ListFormat(locale);
  // How many mails there are tells who took part: not to somebody who had a link to the account in hand.
  const isSure = person.handedOverAt === null;
  const passwordText = ({ person: { passwordHash, handedOverAt, sessionVersion } }: StoredOfPerson) => {
    if (passwordHash === null) return null;
    const set = t("password.set", { version: sessionVersion });
    return handedOverAt === null ? set : `${set} ${t("password.handedOver", { date: timeText(handedOverAt, locale) })}`;
  };
  const invitationTexts = invitations.map(({ campaignTitle, createdAt }) =>
    t("invitations.one", { title: campaignTitle[locale], date: dateText(createdAt, locale) }),
  );
  const unless = (isEmpty: boolean, text: string) => (isEmpty ? null : text);
  const texts: Record<PersonFact, string | null> = {
    name: t("name.text", { name: person.name, date: dateText(person.createdAt, locale) }),
    email: t("email.text", { email: person.email, language: languageText(person.locale, locale) }),
    unit: unit && unitName(unit, locale),
    password: passwordText(stored),
    roles: unless(
      roles.length === 0,
      t("roles.some", { roles: listed.format(roles.map((role) => roleName(role))), scopes }),
    ),
    invitations: unless(invitations.length === 0, invitationTexts.join(" ")),
    mails: isSure
      ? unless(
          stored.mails + stored.invitationLinks === 0,
          t("mails.text", { mails: stored.mails, links: stored.invitationLinks }),
        )
      : t("mails.hidden"),
    links: unless(
      accountLinks.made + accountMails + requests === 0,
      t("links.text", { ...accountLinks, mails: accountMails, requests }),
    ),
    tokens: unless(stored.tokens === 0, t("tokens.text", { tokens: stored.tokens })),
    acts: unless(acts.done + acts.about + imports === 0, t("acts.text", { ...acts, imports })),
    lists: unless(
      stored.staged + stored.unreadFiles === 0,
      t("lists.text", { rows: stored.staged, files: stored.unreadFiles }),
    ),
  };
  const facts = PERSON_FACTS.map((fact) => ({ name: t(`${fact}.name`), text: texts[fact] }));
  const empty = facts.filter(({ text }) => text === null).map(({ name }) => name);
  return [
    ...facts.flatMap(({ name, text }) => (text === null ? [] : [{ name, text }])),
    ...(empty.length === 0 ? [] : [{ name: t("empty"), text: `${listed.format(empty)}.` }]),
  ];
}
