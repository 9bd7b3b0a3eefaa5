import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server of a test, which keeps what it takes. */
export type Mailbox = {
  /** For SMTP_URL. */
  url: string;
  /** What it has taken so far, in order. */
  mails: ParsedMail[];
  /** The mails to an address. */
  to: (address: string) => ParsedMail[];
  close: () => Promise<void>;
};

type Answers = {
  /** The code with which an address is answered; none takes the mail. */
  refuse?: (address: string) => number | undefined;
  /** How long it takes for a mail, in milliseconds. */
  delayMs?: number;
  port?: number;
};

export const addressOf = (mail: ParsedMail): string => [mail.to].flat()[0]?.value[0]?.address ?? "";

/** Starts such a server on a free port. */
export async function openMailbox({ refuse, delayMs = 0, port = 0 }: Answers = {}): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    // Senders keep their connections; closing cuts them.
    closeTimeout: 1,
    onRcptTo: ({ address }, _, answer) => {
      const responseCode = refuse?.(address);
      answer(responseCode === undefined ? null : Object.assign(new Error("not taken"), { responseCode }));
    },
    onData: (stream, _, answer) => {
      simpleParser(stream)
        .then(async (mail) => {
          await wait(delayMs);
          mails.push(mail);
          answer(null);
        })
        .catch(answer);
    },
  });
  // A sender that is killed leaves its connections open.
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(taken)}`,
    mails,
    to: (address) => mails.filter((mail) => addressOf(mail) === address),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The link a mail leads to. */
export const linkIn = (mail: ParsedMail | undefined): string =>
  /https?:\S+\/(?:invitation|link)\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
export const tokenIn = (mail: ParsedMail | undefined): string => linkIn(mail).split("/").at(-1) ?? "";
