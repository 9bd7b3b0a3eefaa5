import { createTranslator } from "next-intl";
import type { DueAccountMail } from "@/db/queries/personal/account-mail";
import { LINK_DAYS } from "../account/new-link";
import { TEXTS } from "../platform/words";
import { type MailPart, mailHtml, mailText } from "./mail-parts";
import type { MailFrame, RenderedMail } from "./render-mail";

/** The mail with a link to an account, in the language of its person. */
export function renderAccountMail({ person }: DueAccountMail, token: string, frame: MailFrame): RenderedMail {
  const { locale, name } = person;
  const t = createTranslator({ locale, messages: TEXTS[locale], namespace: "mail" });
  const { baseUrl, organisationName: organisation, replyTo } = frame;
  const parts: MailPart[] = [
    { kind: "paragraph", text: t("greeting", { name }) },
    { kind: "paragraph", text: t("account.lead") },
    { kind: "link", label: t("account.action"), hint: t("hint"), url: `${baseUrl}/${locale}/link/${token}` },
    {
      kind: "list",
      items: [t("account.once", { days: LINK_DAYS }), t("account.private"), t("account.unexpected")],
    },
    { kind: "paragraph", text: t("questions", { replyTo }) },
    { kind: "small", text: organisation === "" ? t("footer.plain") : t("footer.organisation", { organisation }) },
  ];
  const subject = t("account.subject");
  return { subject, text: mailText(subject, parts), html: mailHtml(locale, subject, parts) };
}
