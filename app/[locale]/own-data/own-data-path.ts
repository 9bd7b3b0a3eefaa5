import { readDeviceGrant } from "@/server/response/device-grant";
import { currentPerson } from "@/server/platform/session";

/** The page on all that is stored about whoever is looking, behind the language; null where nobody knows who it is. */
export async function ownDataPath(): Promise<string | null> {
  if ((await currentPerson()) !== null) return "/account/own-data";
  const grant = await readDeviceGrant();
  return grant === null ? null : `/response/${grant.responseId}/own-data`;
}
