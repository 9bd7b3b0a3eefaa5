import { z } from "zod";
import { database } from "../platform/database";
import { readJsonBody } from "../platform/json-body";
import { saveAnswers } from "../response/save-answers";
import { jsonAnswer, ownResponseCall } from "./direct";

const MAX_BYTES = 64 * 1024;
const STATUS = { "not-found": 404, submitted: 409, closed: 409 } as const;

const bodySchema = z.strictObject({
  answers: z.array(z.strictObject({ id: z.string().max(20), value: z.unknown(), ageMs: z.number().min(0) })).max(100),
});

const refuse = (status: number, reason: string, field?: string) => jsonAnswer(status, { reason, field });

/**
 * Saves answers as they are given. In: {"answers": [{"id": "P1-B1", "value": "3", "ageMs": 120}]}, a null value being
 * an answer taken back. Refusals name the field and leave the stored answers as they are.
 */
export const saveGivenAnswers = ownResponseCall(
  "/api/response/[id]/answers PUT",
  async ({ headers, body: sent, response }) => {
    const body = await readJsonBody({ headers, body: sent }, MAX_BYTES);
    if (!body.ok) return refuse(body.status, body.reason, "body");
    const parsed = bodySchema.safeParse(body.value);
    if (!parsed.success) return refuse(400, "wrong-type", parsed.error.issues[0]?.path.join(".") || "body");
    const saved = await saveAnswers(database(), response, parsed.data.answers, database().now());
    if (saved.ok) return jsonAnswer(200, { saved: true });
    return "id" in saved ? refuse(400, saved.reason, saved.id) : refuse(STATUS[saved.reason], saved.reason);
  },
);
