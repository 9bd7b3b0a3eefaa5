import { settings } from "../platform/settings";
import type { Task } from "../platform/worker";
import { openMailServer } from "./mail-server";
import { makeSender } from "./sender";
import { sendAccountMails } from "./send-account-mail";
import { sendPlanMails } from "./send-plan-mail";
import { sendTestMails } from "./send-test-mail";

function open() {
  const { mail, baseUrl, organisationName } = settings();
  if (mail === null) return null;
  const server = openMailServer(mail, { baseUrl, organisationName, replyTo: mail.replyTo });
  return { server, sender: makeSender(server, mail.perMinute) };
}

let opened: ReturnType<typeof open> | undefined;

/** The mail server and what is sent to it; null where none is set. */
function mailServer(): ReturnType<typeof open> {
  opened ??= open();
  return opened;
}

/** Sends the mails of the queue, where a mail server is set. */
export const sendMail: Task = {
  name: "send-mail",
  run: async (db, now) => {
    const sender = mailServer()?.sender;
    const begun = performance.now();
    return (await sender?.(db, () => new Date(now.getTime() + performance.now() - begun))) ?? false;
  },
};

/** Sends links to accounts, where a mail server is set: who waits for one is not kept waiting by a campaign's mails. */
export const sendAccountMail: Task = {
  name: "send-account-mail",
  runsByAnyClock: true,
  run: async (db, now) => {
    const server = mailServer()?.server;
    return server ? sendAccountMails(db, server.sendAccount, now) : false;
  },
};

/** Sends reminders of plans, where a mail server is set. */
export const sendPlanMail: Task = {
  name: "send-plan-mail",
  run: async (db, now) => {
    const server = mailServer()?.server;
    return server ? sendPlanMails(db, server.sendPlan, now) : false;
  },
};

/** Sends mails that managers try out, where a mail server is set. */
export const sendTestMail: Task = {
  name: "send-test-mail",
  run: async (db, now) => {
    const server = mailServer()?.server;
    return server ? sendTestMails(db, server.sendTest, now) : false;
  },
};
