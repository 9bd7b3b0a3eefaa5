import { hash } from "@node-rs/argon2";
import type { ParsedMail } from "mailparser";
import { seedOpenCampaign } from "@/db/testing-open-campaign";
import { seedFile } from "@/db/testing-organisation";
import { linkIn, type Mailbox, openMailbox } from "@/lib/server/mail/testing-mailbox";
import { expect, test as base } from "./fixtures";
import { type OwnServer, startOwnServer } from "./own-server";

/** A server that sends mail, and the mailbox of everybody to whom it does. */
type Post = { server: OwnServer; mailbox: Mailbox };

/** Somebody with a campaign of their own, in which they are the only one invited by this name. */
export type Invited = { name: string; email: string; password: string; campaignId: string; title: string };

type Fixtures = {
  invited: Invited;
  /** The next mail to somebody, when it has arrived: the first, the second and so on. */
  mailTo: (email: string, number?: number) => Promise<ParsedMail>;
  /** The link of such a mail. */
  linkTo: (email: string, number?: number) => Promise<string>;
};

const PASSWORD = "nine tall green hills";

/** Tests of invitations, on a server of their own; each makes its own unit, people and campaign. */
export const test = base.extend<Fixtures, { post: Post }>({
  post: [
    async ({}, use) => {
      const mailbox = await openMailbox();
      const server = await startOwnServer({
        SMTP_URL: mailbox.url,
        MAIL_FROM: "robot@example.kz",
        CONTACT: "hr@example.kz",
      });
      await use({ server, mailbox });
      await server.stop();
      await mailbox.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: ({ post }, use) => use(post.server.url),
  invited: async ({ post }, use, { testId }) => {
    const { databaseFile } = post.server;
    const [unitId, campaignId] = [`U${testId}`, `C${testId}`];
    const person = { id: testId, name: "Серік Ахметов", email: `${testId}@example.kz`, unitId };
    await seedFile(databaseFile, {
      units: [
        { id: `${unitId}above`, name: "Министерство" },
        { id: unitId, parentId: `${unitId}above`, name: "Департамент отчётов" },
      ],
      people: [{ ...person, passwordHash: await hash(PASSWORD) }],
    });
    await seedOpenCampaign(databaseFile, campaignId, `${unitId}above`);
    await use({ ...person, password: PASSWORD, campaignId, title: `Оценка ${campaignId}` });
  },
  mailTo: async ({ post }, use) => {
    await use(async (email, number = 1) => {
      const mails = () => post.mailbox.to(email.toLowerCase());
      await expect.poll(() => mails().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(number);
      return mails()[number - 1]!;
    });
  },
  linkTo: async ({ mailTo }, use) => {
    await use(async (email, number) => linkIn(await mailTo(email, number)));
  },
});
