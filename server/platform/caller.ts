import { headers } from "next/headers";
import { clientAddress } from "@/lib/access/client-address";
import { settings } from "./settings";

/**
 * Set by the server itself to who holds the connection, whatever the caller has sent under this name. Where another
 * server stands before Next, the last of `X-Forwarded-For` is: Next adds it where there is none.
 */
const SOCKET_HEADER = "x-client-address";

/** Whom this request comes from, as limits count it. */
export async function callerAddress(): Promise<string> {
  const { trustedProxies } = settings();
  const sent = await headers();
  const forwardedFor = sent.get("x-forwarded-for");
  const socket = sent.get(SOCKET_HEADER) ?? forwardedFor?.split(",").at(-1)?.trim() ?? null;
  return clientAddress({ socket, forwardedFor, trustedProxies });
}
