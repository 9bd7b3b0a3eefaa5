import {
  campaignRoot,
  campaignUnit,
  invitation,
  paperCode,
  participation,
  reportingGroupMember,
} from "./schema/campaign";
import { response } from "./schema/response";

/** The tables by which a campaign speaks of a unit: one that stands in any of them is kept. */
export const UNITS_IN_CAMPAIGNS = [
  campaignRoot,
  campaignUnit,
  reportingGroupMember,
  invitation,
  paperCode,
  response,
  participation,
] as const;
