import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/instrument/locales";
import texts from "@/messages/error.json";

/** An answer that needs neither the framework nor the database. */
export type PlainAnswer = { status: number; type: string; body: string };

type Told = { status: number; id: string; path: string; accept: string; language: string };

/** For programs, in English. */
function messageOf(status: number): string {
  if (status === 408) return "The request took too long to arrive; nothing was changed.";
  return status < 500 ? "The request is not one that this service answers." : "The fault is ours.";
}

/** Of the path, of the browser, or the default. */
function localeOf({ path, language }: Told): Locale {
  const asked = [
    path.split("/")[1] ?? "",
    ...language.split(",").map((entry) => entry.trim().slice(0, 2).toLowerCase()),
  ];
  return asked.find(isLocale) ?? DEFAULT_LOCALE;
}

function pageIn(locale: Locale, { status, id }: Told): string {
  const { refused, slow, reference, ...failed } = texts[locale];
  const { title: heading, lead: text } = status === 408 ? slow : status < 500 ? refused : failed;
  return [
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${heading}</title></head>`,
    `<body><main><h1>${heading}</h1><p>${text}</p><p>${reference}: <code>${id}</code></p></main></body></html>`,
  ].join("\n");
}

/**
 * A refusal or a fault (`status` 400–599) in a form that the sender reads: a short page in their language, JSON below
 * /api, otherwise a line. It repeats nothing that was sent; `id` is the request's, for whoever reads the log.
 */
export function tellRefusal(told: Told): PlainAnswer {
  const { status, id, path, accept } = told;
  const message = messageOf(status);
  if (path.startsWith("/api/"))
    return {
      status,
      type: "application/json",
      body: JSON.stringify({ error: { code: status < 500 ? "refused" : "failed", message }, requestId: id }),
    };
  if (accept.includes("text/html"))
    return { status, type: "text/html; charset=utf-8", body: pageIn(localeOf(told), told) };
  return { status, type: "text/plain; charset=utf-8", body: `${message} Request ${id}\n` };
}
