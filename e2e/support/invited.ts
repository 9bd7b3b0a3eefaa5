import type { Page } from "@playwright/test";
import type { ParsedMail } from "mailparser";
import { seedOpenCampaign } from "@/db/testing/open-campaign";
import { seedDatabase } from "@/db/testing/organisation";
import { linkIn } from "@/server/mail/testing-mailbox";
import { carrySession } from "./accounts";
import { expect, test as base } from "./fixtures";
import { PASSWORD_HASH, type Person } from "./people";
import { WORKER_MS } from "./worker";

/** Somebody with a campaign of their own, in which they are the only one invited by this name. */
export type Invited = Pick<Person, "id" | "name" | "email"> & { campaignId: string; title: string };

type Fixtures = {
  invited: Invited;
  /** Signs somebody in on this page's device. */
  signIn: (page: Page, person: Pick<Person, "id">) => Promise<void>;
  /** The next mail to somebody, when it has arrived: the first, the second and so on. */
  mailTo: (email: string, number?: number) => Promise<ParsedMail>;
  /** The link of such a mail. */
  linkTo: (email: string, number?: number) => Promise<string>;
};

/** Tests of invitations, on a server of their own; each makes its own unit, people and campaign. */
export const test = base.extend<Fixtures>({
  baseURL: ({ post }, use) => use(post.server.url),
  signIn: ({ post }, use) => use((page, person) => carrySession(page, post.server, person)),
  invited: async ({ post }, use, { testId }) => {
    const { databaseUrl } = post.server;
    const [unitId, campaignId] = [`U${testId}`, `C${testId}`];
    const person = { id: testId, name: "Серік Ахметов", email: `${testId}@example.kz`, unitId };
    await seedDatabase(databaseUrl, {
      units: [
        { id: `${unitId}above`, name: "Министерство" },
        { id: unitId, parentId: `${unitId}above`, name: "Департамент отчётов" },
      ],
      people: [{ ...person, passwordHash: PASSWORD_HASH }],
    });
    await seedOpenCampaign(databaseUrl, campaignId, `${unitId}above`);
    await use({ ...person, campaignId, title: `Оценка ${campaignId}` });
  },
  mailTo: async ({ post }, use) => {
    await use(async (email, number = 1) => {
      const mails = () => post.mailbox.to(email.toLowerCase());
      await expect.poll(() => mails().length, { timeout: WORKER_MS }).toBeGreaterThanOrEqual(number);
      return mails()[number - 1]!;
    });
  },
  linkTo: async ({ mailTo }, use) => {
    await use(async (email, number) => linkIn(await mailTo(email, number)));
  },
});
