import { clearAnswerImports } from "./response/answer-import/drop-unfinished";
import { closeCampaigns } from "./campaign/close-campaigns";
import { countParticipation } from "./campaign/count-participation";
import { openCampaigns } from "./campaign/open-campaigns";
import { applyImports } from "./organisation/staff-import/apply-imports";
import { clearImports } from "./organisation/staff-import/clear-imports";
import { prepareImports } from "./organisation/staff-import/prepare-imports";
import { clearLimits } from "./platform/clear-limits";
import { renewLinks } from "./invitation/renew-links";
import { releaseCampaigns } from "./release/release-campaigns";
import { eraseExpired } from "./response/erase-expired";
import { makeBackup } from "./platform/backup/make-backup";
import { removeCopies } from "./platform/backup/kept-copies";
import { sendAccountMail, sendMail, sendPlanMail, sendTestMail } from "./mail/mail-task";
import { queueMail } from "./mail/queue-mail";
import { queueReminders } from "./plan/queue-reminders";
import type { Task } from "./platform/worker";

/** What the worker does, in the order in which it looks. */
export const TASKS: readonly Task[] = [
  eraseExpired(() => makeBackup("before-erasing")),
  removeCopies(),
  openCampaigns,
  countParticipation,
  closeCampaigns,
  releaseCampaigns(),
  { name: "apply-imports", run: applyImports, runsByAnyClock: true },
  { name: "prepare-imports", run: prepareImports(), runsByAnyClock: true },
  { name: "clear-imports", run: clearImports },
  clearAnswerImports,
  clearLimits(),
  renewLinks,
  queueMail,
  queueReminders(),
  sendAccountMail,
  sendTestMail,
  sendPlanMail,
  sendMail,
];
