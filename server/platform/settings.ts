import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { databaseUrlIn, faultIn, localPathOf } from "@/db/database-url";
import { DEFAULT_LOCALE, type Locale, LOCALES } from "@/lib/instrument/locales";
import { EXAMPLE_OPERATOR, type Operator, operatorSettings, readOperator } from "./operator";

/** An e-mail address, alone or behind a name: `hr@example.kz`, `HR service <hr@example.kz>`. */
const ADDRESS = /^(?:[^<>]*<)?([^<>\s]+@[^<>\s]+?)>?$/;
const emailAddress = z.email();

const addressIn = (text: string) => emailAddress.safeParse(ADDRESS.exec(text)?.[1]).data;
const mailAddress = z
  .string()
  .trim()
  .max(200)
  .refine(
    (text) => addressIn(text) !== undefined && !/[\r\n]/.test(text),
    "give an e-mail address, such as hr@example.kz or HR service <hr@example.kz>",
  )
  .optional();

/** The fewest characters of the key that backups are encrypted with. */
export const KEY_CHARACTERS = 16;

/** Megabytes; with less than this the processes do not start. */
const LEAST_HEAP_MB = 96;
const heapMb = (most: number) =>
  z.coerce
    .number({ error: "give a number of megabytes" })
    .int("give a whole number of megabytes")
    .min(LEAST_HEAP_MB, `give at least ${String(LEAST_HEAP_MB)} megabytes`)
    .default(most);

/** Unless more are asked for: each takes the memory of one. */
const MOST_PROCESSES = 2;

const settingsSchema = z.object({
  // Set by `npm run demo` only.
  DEMO: z.literal("1").optional(),
  // What is refused is not repeated: there is a password in it.
  DATABASE_URL: z
    .string()
    .superRefine((url, context) => {
      const message = faultIn(url);
      if (message !== null) context.addIssue({ code: "custom", message });
    })
    .optional(),
  SECRET_FILE: z.string().optional(),
  BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: "give the public address of this service, such as https://assessment.example.kz",
    })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, "give the number of proxies in front of this service that belong to it, 0 to 9")
    .default("0"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  SERVER_PROCESSES: z.coerce
    .number({ error: "give the number of processes that serve, 1 to 64, or leave it out" })
    .int("give a whole number of processes")
    .min(1, "give at least 1 process")
    .max(64, "give at most 64 processes")
    .default(() => Math.min(availableParallelism(), MOST_PROCESSES)),
  SERVER_HEAP_MB: heapMb(288),
  WORKER_HEAP_MB: heapMb(128),
  DEFAULT_LANGUAGE: z.enum(LOCALES, { error: `give one of ${LOCALES.join(", ")}` }).default(DEFAULT_LOCALE),
  ORGANISATION_NAME: z.string().trim().max(200).default(""),
  CONTACT: z.string().trim().max(200).default(""),
  ...operatorSettings,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  // zod would repeat what was given, and with it a password.
  SMTP_URL: z
    .string()
    .refine(
      (url) => /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== "",
      "give the mail server, such as smtp://user:password@mail.example.kz:587 or smtps://mail.example.kz",
    )
    .optional(),
  MAIL_FROM: mailAddress,
  MAIL_REPLY_TO: mailAddress,
  MAIL_PER_MINUTE: z.coerce
    .number({ error: "give a whole number of mails from 1 to 100000, or leave it out" })
    .int()
    .min(1)
    .max(100_000)
    .optional(),
  // Nor may it repeat this one.
  BACKUP_KEY: z
    .string()
    .refine((key) => key.trim().length >= KEY_CHARACTERS, `give at least ${String(KEY_CHARACTERS)} characters`)
    .optional(),
  BACKUP_KEY_FILE: z.string().optional(),
});

/**
 * How mail is sent: the server, the sender, where replies go, and how many mails to everybody go out in a minute;
 * null: as many as the server takes.
 */
export type MailSettings = {
  smtpUrl: string;
  from: string;
  fromAddress: string;
  replyTo: string;
  perMinute: number | null;
};

/** What the operator sets by environment variables; the README lists them. */
export type Settings = {
  databaseUrl: string;
  /** Made once, beside the database unless `SECRET_FILE` names another place, readable by its owner only. */
  secretFile: string;
  /** Without a slash at the end. */
  baseUrl: string;
  isHttps: boolean;
  /** What a browser is shown that asks for none of the product's languages. */
  defaultLocale: Locale;
  /** Proxies of this installation that a request passes: so many entries of `X-Forwarded-For` are to be believed. */
  trustedProxies: number;
  port: number;
  /** Processes that serve the pages, at least 1. */
  serverProcesses: number;
  /** Megabytes of JavaScript memory of each process that serves, and of the worker; beyond, Node ends it. */
  serverHeapMb: number;
  workerHeapMb: number;
  organisationName: string;
  contact: string;
  /** Who answers for the data, as consents and privacy page say it. */
  operator: Operator;
  logLevel: string;
  /** Null where no mail server is set: people sign in with their accounts. */
  mail: MailSettings | null;
  /** What backups are encrypted with: the key itself, or the file that holds it; null where they are not. */
  backupKey: { key: string } | { file: string } | null;
  /** Whether this is the demonstration: all its data are simulated, and everything it shows must say so. */
  isDemo: boolean;
};

/** Replies go to the contact where that is an address, as nobody may read the sender's mailbox. */
function readMailSettings(given: z.infer<typeof settingsSchema>): MailSettings | null {
  const { SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, CONTACT } = given;
  if (SMTP_URL === undefined) return null;
  if (MAIL_FROM === undefined)
    throw new Error("MAIL_FROM: give the address that mail comes from, because SMTP_URL is set");
  const contact = addressIn(CONTACT) === undefined ? undefined : CONTACT;
  const replyTo = MAIL_REPLY_TO ?? contact ?? MAIL_FROM;
  const fromAddress = addressIn(MAIL_FROM) ?? MAIL_FROM;
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, fromAddress, replyTo, perMinute: given.MAIL_PER_MINUTE ?? null };
}

function readBackupKey({ BACKUP_KEY, BACKUP_KEY_FILE }: z.infer<typeof settingsSchema>): Settings["backupKey"] {
  if (BACKUP_KEY !== undefined && BACKUP_KEY_FILE !== undefined)
    throw new Error("BACKUP_KEY_FILE: give this or BACKUP_KEY, not both");
  if (BACKUP_KEY !== undefined) return { key: BACKUP_KEY.trim() };
  return BACKUP_KEY_FILE === undefined ? null : { file: BACKUP_KEY_FILE };
}

/** Reads the settings; throws one sentence for each setting that cannot be used. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const { BASE_URL, PORT, DEFAULT_LANGUAGE, ORGANISATION_NAME, CONTACT, LOG_LEVEL, DEMO, SECRET_FILE } = parsed.data;
  const isDemo = DEMO !== undefined;
  const databaseUrl = databaseUrlIn(parsed.data);
  const baseUrl = (BASE_URL ?? `http://localhost:${String(PORT)}`).replace(/\/+$/, "");
  return {
    databaseUrl,
    secretFile:
      isDemo || SECRET_FILE === undefined ? join(dirname(localPathOf(databaseUrl)), "secret") : resolve(SECRET_FILE),
    baseUrl,
    isHttps: baseUrl.startsWith("https:"),
    defaultLocale: DEFAULT_LANGUAGE,
    trustedProxies: Number(parsed.data.TRUSTED_PROXIES),
    port: PORT,
    serverProcesses: parsed.data.SERVER_PROCESSES,
    serverHeapMb: parsed.data.SERVER_HEAP_MB,
    workerHeapMb: parsed.data.WORKER_HEAP_MB,
    // The organisation that shows the demonstration has nothing to do with what is in it, and nobody in it gets mail.
    organisationName: isDemo ? "" : ORGANISATION_NAME,
    contact: isDemo ? "" : CONTACT,
    operator: isDemo
      ? EXAMPLE_OPERATOR
      : readOperator(parsed.data, { organisationName: ORGANISATION_NAME, contact: CONTACT }),
    logLevel: LOG_LEVEL,
    mail: isDemo ? null : readMailSettings(parsed.data),
    backupKey: readBackupKey(parsed.data),
    isDemo,
  };
}

let cached: Settings | undefined;

/** The settings of this process. */
export function settings(): Settings {
  cached ??= readSettings(process.env);
  return cached;
}

/** Whether this installation can send mail. */
export function isMailAvailable(): boolean {
  return settings().mail !== null;
}
