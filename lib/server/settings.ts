import { dirname, join, resolve } from "node:path";
import { z } from "zod";

const settingsSchema = z.object({
  DATABASE_URL: z
    .string()
    .default("file:data/assessment.sqlite")
    .refine(
      (url) => url.startsWith("file:"),
      "give an SQLite file as file:PATH; other databases are not supported yet",
    ),
  BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: "give the public address of this service, such as https://assessment.example.kz",
    })
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  ORGANISATION_NAME: z.string().trim().max(200).default(""),
  CONTACT: z.string().trim().max(200).default(""),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What the operator sets by environment variables; the README lists them. */
export type Settings = {
  databaseFile: string;
  /** Made once, beside the database, readable by its owner only. */
  secretFile: string;
  /** Without a slash at the end. */
  baseUrl: string;
  isHttps: boolean;
  organisationName: string;
  contact: string;
  logLevel: string;
};

/** Reads the settings; throws one sentence for each setting that cannot be used. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const { DATABASE_URL, BASE_URL, PORT, ORGANISATION_NAME, CONTACT, LOG_LEVEL } = parsed.data;
  const databaseFile = resolve(DATABASE_URL.slice("file:".length));
  const baseUrl = (BASE_URL ?? `http://localhost:${String(PORT)}`).replace(/\/+$/, "");
  return {
    databaseFile,
    secretFile: join(dirname(databaseFile), "secret"),
    baseUrl,
    isHttps: baseUrl.startsWith("https:"),
    organisationName: ORGANISATION_NAME,
    contact: CONTACT,
    logLevel: LOG_LEVEL,
  };
}

let cached: Settings | undefined;

/** The settings of this process. */
export function settings(): Settings {
  cached ??= readSettings(process.env);
  return cached;
}
