import { z } from "zod";

/** Why the API refuses: the code is for programs, the message for whoever writes them. */
export const API_ERRORS = {
  "token-missing": "Send a token: Authorization: Bearer csa_…",
  "token-unknown": "There is no such token.",
  "too-many": "Too many unknown tokens came from this address. Try again in a minute.",
  "token-revoked": "The token was revoked.",
  "token-expired": "The token has expired.",
  "token-without-reach": "The token's owner does not review its unit any more.",
  barred: "The token's owner prepared this campaign and cannot review it.",
  "not-found": "There is no released campaign or unit like this that the token reads.",
} as const;
export type ApiError = keyof typeof API_ERRORS;

export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum(Object.keys(API_ERRORS) as [ApiError, ...ApiError[]]),
      message: z.string().describe("For people, in English"),
    }),
  })
  .describe("Why there is no answer");
export type ErrorJson = z.infer<typeof errorSchema>;
