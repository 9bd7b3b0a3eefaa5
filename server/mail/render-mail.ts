import { createTranslator } from "next-intl";
import type { DueMail } from "@/db/queries/personal/mail";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { timeText } from "@/lib/text/time-text";
import { TEXTS } from "../platform/words";
import { type MailPart, mailHtml, mailText } from "./mail-parts";
import { RESULT_LINK_MINUTES } from "@/lib/policy/privacy";

/** What is the same in all mails of an installation. */
export type MailFrame = { baseUrl: string; organisationName: string; replyTo: string };

export type RenderedMail = { subject: string; text: string; html: string };

/** What somebody invited should know before they open the link. */
const POINTS = ["duration", "until", "voluntary", "group", "personal"] as const;

/** A mail in the language of the person. Its subject names the campaign and nobody. */
export function renderMail({ kind, person, campaign }: DueMail, token: string, frame: MailFrame): RenderedMail {
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
  const points = kind === "result-link" ? (["valid", "private"] as const) : POINTS;
  const parts: MailPart[] = [
    { kind: "paragraph", text: t("greeting", values) },
    { kind: "paragraph", text: t(`lead.${kind}`, values) },
    ...(hasMessage
      ? [{ kind: "paragraph", text: t("message") } as const, { kind: "quote", text: message } as const]
      : []),
    {
      kind: "link",
      label: t(`action.${kind}`),
      hint: t("hint"),
      url: `${frame.baseUrl}/${locale}/invitation/${token}`,
    },
    { kind: "list", items: points.map((point) => t(`points.${point}`, values)) },
    { kind: "paragraph", text: t("questions", values) },
    { kind: "small", text: frame.organisationName === "" ? t("footer.plain") : t("footer.organisation", values) },
  ];
  const subject = t(`subject.${kind}`, values);
  return { subject, text: mailText(subject, parts), html: mailHtml(locale, subject, parts) };
}
