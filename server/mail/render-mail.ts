import { createTranslator } from "next-intl";
import type { StoredCampaign } from "@/db/queries/organisation/campaign";
import type { CampaignMail } from "@/lib/campaign/test-mail-form";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { timeText } from "@/lib/text/time-text";
import { TEXTS } from "../platform/words";
import { type MailPart, mailHtml, mailText } from "./mail-parts";
import { RESULT_LINK_MINUTES } from "@/lib/policy/privacy";

/** What is the same in all mails of an installation. */
export type MailFrame = { baseUrl: string; organisationName: string; replyTo: string };

export type RenderedMail = { subject: string; text: string; html: string };

/** What somebody invited should know before they open the link. */
const POINTS = ["duration", "until", "voluntary", "group", "personal"] as const;

/** What somebody should know before they open the link. */
function pointsOf(kind: CampaignMail) {
  if (kind === "result-link") return ["valid", "private"] as const;
  return kind === "announcement" ? (["everybody", "whole", "shared"] as const) : POINTS;
}

/** What a mail says, and of which campaign to whom. */
export type MailContent = {
  kind: CampaignMail;
  person: { name: string; locale: Locale };
  campaign: StoredCampaign;
};

/** The organisation's own first words of a mail, or those of the product. */
function leadOf({ kind, person: { locale }, campaign: { wording } }: MailContent): string | null {
  const own = kind === "invitation" || kind === "reminder" ? wording?.[kind]?.[locale].trim() : "";
  return own === undefined || own === "" ? null : own;
}

/**
 * The subject and the parts of a mail in the language of the person. The subject names the campaign and nobody. What the
 * organisation words itself is its first paragraph and its message: who sees what always stands as it is here.
 */
export function mailParts(mail: MailContent, url: string, frame: MailFrame): { subject: string; parts: MailPart[] } {
  const { kind, person, campaign } = mail;
  const { locale, name } = person;
  const t = createTranslator({ locale, messages: TEXTS[locale], namespace: "mail" });
  const title = campaign.title[locale];
  const message = campaign.message[locale].trim();
  const values = {
    title,
    name,
    end: timeText(campaign.closesAt, locale),
    minutes: kind === "result-link" ? RESULT_LINK_MINUTES : instrumentOf(campaign.instrumentVersion).estimatedMinutes,
    minimum: campaign.minimumGroup,
    promise: TEXTS[locale].promise.answers,
    replyTo: frame.replyTo,
    organisation: frame.organisationName,
  };
  const hasMessage = message !== "" && (kind === "invitation" || kind === "reminder");
  const points = pointsOf(kind);
  const parts: MailPart[] = [
    { kind: "paragraph", text: t("greeting", values) },
    { kind: "paragraph", text: leadOf(mail) ?? t(`lead.${kind}`, values) },
    ...(hasMessage
      ? [{ kind: "paragraph", text: t("message") } as const, { kind: "quote", text: message } as const]
      : []),
    { kind: "link", label: t(`action.${kind}`), hint: t("hint"), url },
    { kind: "list", items: points.map((point) => t(`points.${point}`, values)) },
    { kind: "paragraph", text: t("questions", values) },
    { kind: "small", text: frame.organisationName === "" ? t("footer.plain") : t("footer.organisation", values) },
  ];
  return { subject: t(`subject.${kind}`, values), parts };
}

const rendered = (locale: Locale, subject: string, parts: readonly MailPart[]): RenderedMail => ({
  subject,
  text: mailText(subject, parts),
  html: mailHtml(locale, subject, parts),
});

/**
 * The address in a mail that is only shown or tried out: it opens the page on which links are asked for, or the one that
 * says that nothing is published.
 */
export const exampleUrl = ({ kind, person }: Pick<MailContent, "kind" | "person">, frame: Pick<MailFrame, "baseUrl">) =>
  `${frame.baseUrl}/${person.locale}/${kind === "announcement" ? "announcement" : "invitation"}`;

/** A mail with its link, in the language of the person. */
export function renderMail(mail: MailContent, token: string, frame: MailFrame): RenderedMail {
  const { subject, parts } = mailParts(mail, `${exampleUrl(mail, frame)}/${token}`, frame);
  return rendered(mail.person.locale, subject, parts);
}

/** The same mail to its manager, who reads that it is a test; its link opens nobody's answers. */
export function renderTestMail(mail: MailContent, frame: MailFrame): RenderedMail {
  const { locale } = mail.person;
  const t = createTranslator({ locale, messages: TEXTS[locale], namespace: "mail.test" });
  const { subject, parts } = mailParts(mail, exampleUrl(mail, frame), frame);
  return rendered(locale, t("subject", { subject }), [{ kind: "paragraph", text: t("text") }, ...parts]);
}
