import { closeCampaigns } from "../campaign/close-campaigns";
import { countParticipation } from "../campaign/count-participation";
import { openCampaigns } from "../campaign/open-campaigns";
import type { Task } from "./worker";

/** What the worker does, in the order in which it looks. */
export const TASKS: readonly Task[] = [openCampaigns, countParticipation, closeCampaigns];
