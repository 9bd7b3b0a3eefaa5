import { isNotWritable } from "@/db/write";
import { heldUpState } from "@/lib/form/held-up";
import { readForm } from "@/lib/form/read-form";
import { newestInstrument } from "@/lib/instrument/catalogue";
import { toLocale } from "@/lib/instrument/locales";
import { questionnaireSteps } from "@/lib/instrument/steps";
import { beginForm, CONSENT_GIVEN } from "@/lib/response/begin-form";
import { COOKIE_CHECK, cookieHeader } from "../platform/cookie-options";
import { database } from "../platform/database";
import { heldUpMessage } from "../platform/held-up-message";
import type { Visitor } from "../platform/visitor";
import { encodeGrant, GRANT_COOKIE, REMEMBERED_COOKIE } from "../response/grant-token";
import { countBegun, startResponse } from "../response/start";
import { anybodyForm, type DirectAnswer, seeOther } from "./direct";
import { readPostedForm } from "./posted-form";

/** Begins a response: of the person signed in, or of this device with a recovery code. */
async function beginFor(visitor: Visitor): Promise<DirectAnswer> {
  const [db, now, personId] = [database(), database().now(), await visitor.personId()];
  const turn = await countBegun(db, { personId, address: await visitor.address() }, now);
  if (!turn.ok) return seeOther(`too-many?minutes=${String(turn.minutes)}`);
  const id = await startResponse(db, personId, now);
  const grant = cookieHeader(GRANT_COOKIE, encodeGrant({ responseId: id, codeGeneration: 0 }));
  const [first] = questionnaireSteps(newestInstrument());
  return seeOther(
    `response/${id}/${first?.id ?? "check"}`,
    personId === null ? { "set-cookie": [grant, cookieHeader(REMEMBERED_COOKIE, "")] } : {},
  );
}

/** Begins a response after the consent. */
export const agree = anybodyForm("/[locale]/start POST", async ({ params, visitor, ...sent }) => {
  const form = (await readPostedForm(sent)) ?? new FormData();
  if (form.get(CONSENT_GIVEN.name) !== CONSENT_GIVEN.value) return seeOther("start");
  if (visitor.cookie(COOKIE_CHECK) === undefined)
    return { posted: readForm(beginForm, form).refuse({ field: "remember", code: "cookies", facts: {} }) };
  try {
    return await beginFor(visitor);
  } catch (error) {
    if (isNotWritable(error)) return { posted: heldUpState(form, heldUpMessage(toLocale(params.locale))) };
    throw error;
  }
});
