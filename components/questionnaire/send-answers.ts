import { saveAnswersHref } from "@/lib/paths";
import type { Send, SendResult } from "./autosave";

const FIRST_SERVER_ERROR = 500;
const TOO_MANY = 429;
/** The server cannot save now (route-guard.ts), or one in front of it cannot reach it. */
const UNAVAILABLE = 503;

function resultOf(status: number): SendResult {
  if (status < 300) return "saved";
  if (status === UNAVAILABLE) return "busy";
  return status >= FIRST_SERVER_ERROR || status === TOO_MANY ? "offline" : "refused";
}

/**
 * Sends answers to the response on whose page this runs; no network and a server in trouble are worth another try.
 */
export const sendAnswers: Send = async (answers, isLeaving) => {
  try {
    const response = await fetch(saveAnswersHref(window.location.pathname), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answers }),
      keepalive: isLeaving,
    });
    return resultOf(response.status);
  } catch {
    return "offline";
  }
};
