import { API_ERRORS, type ApiError, type ErrorJson } from "@/lib/review/api/error-schema";

const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

/** An answer of the API; nobody on the way may keep it. */
export function apiAnswer(value: object): Response {
  return Response.json(value, { headers: HEADERS });
}

/**
 * A refusal: 404 for what is not there or not in reach, which are the same; 403 for what the owner prepared; 401 for
 * everything about the token; 429 for whoever tries one token after another.
 */
export function apiRefusal(code: ApiError): Response {
  const body: ErrorJson = { error: { code, message: API_ERRORS[code] } };
  if (code === "not-found") return Response.json(body, { status: 404, headers: HEADERS });
  if (code === "barred") return Response.json(body, { status: 403, headers: HEADERS });
  if (code === "too-many") return Response.json(body, { status: 429, headers: { ...HEADERS, "retry-after": "60" } });
  // A request without a token is told how to ask; RFC 6750 names no error there.
  const challenge = code === "token-missing" ? "Bearer" : 'Bearer error="invalid_token"';
  return Response.json(body, { status: 401, headers: { ...HEADERS, "www-authenticate": challenge } });
}
