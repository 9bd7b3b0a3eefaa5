import { createTransport } from "nodemailer";
import type { Locale } from "@/lib/instrument/locales";
import type { MailSettings } from "../platform/settings";
import { renderAccountMail } from "./render-account-mail";
import { renderPlanMail } from "./render-plan-mail";
import { type MailFrame, type RenderedMail, renderMail, renderTestMail } from "./render-mail";
import type { SendAccountMail } from "./send-account-mail";
import type { SendPlanMail } from "./send-plan-mail";
import { AT_ONCE, type Send } from "./send-mail";
import type { SendTestMail } from "./send-test-mail";

/** Whom a mail goes to, under an id of its own. */
type Addressed = { id: string; person: { name: string; email: string; locale: Locale } };

/** A server that does not answer for this long counts as down: a look of the worker stays a matter of seconds. */
const CONNECT_MS = 5_000;
const SILENCE_MS = 10_000;

/** The mail server of the settings: sends mails over a few connections that it keeps. */
export function openMailServer(mail: MailSettings, frame: MailFrame) {
  const transport = createTransport({
    url: mail.smtpUrl,
    pool: true,
    maxConnections: AT_ONCE,
    maxMessages: Infinity,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // Whatever a mail says: it reads no files and follows no addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = mail.fromAddress.split("@").at(-1) ?? "";
  const deliver = async ({ id, person }: Addressed, rendered: RenderedMail) => {
    await transport.sendMail({
      from: mail.from,
      to: { name: person.name, address: person.email },
      replyTo: mail.replyTo,
      // The same at every try: a server or a mailbox that gets a mail twice can tell.
      messageId: `<${id}@${domain}>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": person.locale },
      ...rendered,
    });
  };
  const send: Send = (due, token) => deliver(due, renderMail(due, token, frame));
  const sendAccount: SendAccountMail = (due, token) => deliver(due, renderAccountMail(due, token, frame));
  const sendPlan: SendPlanMail = (due) => deliver(due, renderPlanMail(due, frame));
  const sendTest: SendTestMail = (due) => deliver(due, renderTestMail(due, frame));
  return {
    send,
    sendTest,
    sendAccount,
    sendPlan,
    verify: () => transport.verify(),
    close: () => {
      transport.close();
    },
  };
}
