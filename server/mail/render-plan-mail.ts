import { createTranslator } from "next-intl";
import type { DuePlanMail } from "@/db/queries/personal/plan";
import { TEXTS } from "../platform/words";
import { type MailPart, mailHtml, mailText } from "./mail-parts";
import type { MailFrame, RenderedMail } from "./render-mail";

/** The reminder of a plan, in the language of its person. It says nothing of the result, nor of what was planned. */
export function renderPlanMail({ person }: DuePlanMail, frame: MailFrame): RenderedMail {
  const { locale, name } = person;
  const t = createTranslator({ locale, messages: TEXTS[locale], namespace: "mail" });
  const { baseUrl, organisationName: organisation, replyTo } = frame;
  const parts: MailPart[] = [
    { kind: "paragraph", text: t("greeting", { name }) },
    { kind: "paragraph", text: t("plan.lead") },
    { kind: "link", label: t("plan.action"), hint: t("hint"), url: `${baseUrl}/${locale}/sign-in` },
    { kind: "paragraph", text: t("plan.stop") },
    { kind: "paragraph", text: t("questions", { replyTo }) },
    { kind: "small", text: organisation === "" ? t("footer.plain") : t("footer.organisation", { organisation }) },
  ];
  const subject = t("plan.subject");
  return { subject, text: mailText(subject, parts), html: mailHtml(locale, subject, parts) };
}
