import { settings } from "../platform/settings";
import type { Task } from "../platform/worker";
import { openMailServer } from "./mail-server";
import { makeSender } from "./sender";

let sender: ReturnType<typeof makeSender> | undefined;

/** Sends the mails of the queue, where a mail server is set. */
export const sendMail: Task = {
  name: "send-mail",
  run: async (db, now) => {
    const { mail, baseUrl, organisationName } = settings();
    if (mail === null) return false;
    sender ??= makeSender(openMailServer(mail, { baseUrl, organisationName, replyTo: mail.replyTo }));
    const begun = performance.now();
    return sender(db, () => new Date(now.getTime() + performance.now() - begun));
  },
};
