import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { databaseUrlIn } from "@/db/database-url";
import { missingOperatorSettings } from "./operator";
import { readSettings } from "./settings";

describe("readSettings", () => {
  it("needs nothing", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      baseUrl: "http://localhost:3000",
      isHttps: false,
      organisationName: "",
      contact: "",
    });
    expect(settings.databaseUrl).toBe(`file:${resolve("data/assessment.sqlite")}`);
    expect(settings.secretFile.endsWith("data/secret")).toBe(true);
  });

  it("keeps the secret beside the database and the base URL without its last slash", () => {
    const settings = readSettings({ DATABASE_URL: "file:/srv/a.sqlite", BASE_URL: "https://x.kz/test/" });
    expect(settings).toMatchObject({
      databaseUrl: "file:/srv/a.sqlite",
      secretFile: "/srv/secret",
      baseUrl: "https://x.kz/test",
      isHttps: true,
    });
  });

  it("take the number of proxies, and say what it is where it is none", () => {
    expect(readSettings({}).trustedProxies).toBe(0);
    expect(readSettings({ TRUSTED_PROXIES: "2" }).trustedProxies).toBe(2);
    for (const TRUSTED_PROXIES of ["-1", "1.5", "yes", "10"])
      expect(() => readSettings({ TRUSTED_PROXIES })).toThrow(/^TRUSTED_PROXIES: give the number of proxies/);
  });

  it("take memory in megabytes, and say what is wrong with another value", () => {
    expect(readSettings({})).toMatchObject({ serverHeapMb: 288, workerHeapMb: 128 });
    expect(readSettings({ SERVER_HEAP_MB: "512", WORKER_HEAP_MB: "96" })).toMatchObject({
      serverHeapMb: 512,
      workerHeapMb: 96,
    });
    expect(() => readSettings({ SERVER_HEAP_MB: "50" })).toThrow("SERVER_HEAP_MB: give at least 96 megabytes");
    expect(() => readSettings({ WORKER_HEAP_MB: "1G" })).toThrow("WORKER_HEAP_MB: give a number of megabytes");
    expect(() => readSettings({ WORKER_HEAP_MB: "99.5" })).toThrow("WORKER_HEAP_MB: give a whole number of megabytes");
  });

  it("take the number of processes that serve, two unless there is one processor, and say what is wrong with another", () => {
    expect([1, 2]).toContain(readSettings({}).serverProcesses);
    expect(readSettings({ SERVER_PROCESSES: "8" }).serverProcesses).toBe(8);
    for (const SERVER_PROCESSES of ["0", "-2", "65", "1.5", "all"])
      expect(() => readSettings({ SERVER_PROCESSES })).toThrow(/^SERVER_PROCESSES: give/);
  });

  it("takes the port into the default address and empty settings as not set", () => {
    expect(readSettings({ PORT: "8080", BASE_URL: "", DATABASE_URL: "" }).baseUrl).toBe("http://localhost:8080");
  });

  it("of a database on a server keep the secret here, where it is named", () => {
    const DATABASE_URL = "postgres://user:pass@db1,db2:5433/assessment";
    expect(readSettings({ DATABASE_URL })).toMatchObject({
      databaseUrl: DATABASE_URL,
      secretFile: resolve("data/assessment/secret"),
    });
    expect(readSettings({ DATABASE_URL, SECRET_FILE: "/run/secrets/a" }).secretFile).toBe("/run/secrets/a");
  });

  it("of the demonstration lead to its own database and mail nobody", () => {
    const real = { DATABASE_URL: "file:/srv/a.sqlite", ORGANISATION_NAME: "Ministry", CONTACT: "hr@x.kz" };
    const mail = { SMTP_URL: "smtp://mail.example.kz", MAIL_FROM: "hr@x.kz" };
    expect(readSettings({ ...real, ...mail }).isDemo).toBe(false);
    const settings = readSettings({ ...real, ...mail, DEMO: "1" });
    expect(settings).toMatchObject({ isDemo: true, mail: null, organisationName: "", contact: "" });
    expect(settings.databaseUrl.endsWith("data/demo/demo.sqlite")).toBe(true);
    expect(settings.secretFile.endsWith("data/demo/secret")).toBe(true);
    expect(databaseUrlIn({ DATABASE_URL: "postgres://x/y", DEMO: "1" })).toBe(settings.databaseUrl);
  });

  describe("of mail", () => {
    const given = { SMTP_URL: "smtp://user:secret@mail.example.kz:587", MAIL_FROM: "HR <robot@x.kz>" };

    it("are none without a server", () => {
      expect(readSettings({ MAIL_FROM: "a@x.kz" }).mail).toBeNull();
    });

    it.each([
      [{}, "HR <robot@x.kz>"],
      [{ CONTACT: "room 12" }, "HR <robot@x.kz>"],
      [{ CONTACT: "hr@x.kz" }, "hr@x.kz"],
      [{ CONTACT: "hr@x.kz", MAIL_REPLY_TO: "boss@x.kz" }, "boss@x.kz"],
    ])("send replies with %j to %s", (more, replyTo) => {
      expect(readSettings({ ...given, ...more }).mail).toEqual({
        smtpUrl: given.SMTP_URL,
        from: "HR <robot@x.kz>",
        fromAddress: "robot@x.kz",
        replyTo,
        perMinute: null,
      });
    });

    it("send invitations as fast as the server takes them, or at a pace", () => {
      expect(readSettings({ ...given, MAIL_PER_MINUTE: "300" }).mail?.perMinute).toBe(300);
      for (const pace of ["0", "1.5", "fast", "-1"])
        expect(() => readSettings({ ...given, MAIL_PER_MINUTE: pace })).toThrow(/^MAIL_PER_MINUTE: /);
    });

    it("do not show a password in a complaint", () => {
      expect(() => readSettings({ SMTP_URL: "smtp:/user:secret@" })).toThrow(/^(?!.*secret)/s);
    });
  });

  describe("of the operator", () => {
    const stated = {
      ...{ OPERATOR_NAME_KK: "Министрлік", OPERATOR_NAME_RU: "Министерство", OPERATOR_NAME_EN: "Ministry" },
      ...{ OPERATOR_BIN: "990 140 000 123", RESPONSIBLE_PERSON: "A. Omarova", RESPONSIBLE_CONTACT: "data@x.kz" },
      DATA_RECIPIENTS: "None",
    };
    const missing = (environment: Record<string, string>) =>
      missingOperatorSettings(readSettings(environment).operator);

    it("name it in each language, its number, who is responsible, and that nobody else gets the data", () => {
      expect(readSettings(stated).operator).toEqual({
        name: { kk: "Министрлік", ru: "Министерство", en: "Ministry" },
        bin: "990140000123",
        responsible: { kk: "A. Omarova", ru: "A. Omarova", en: "A. Omarova" },
        contact: "data@x.kz",
        recipients: "nobody",
      });
      expect(missing(stated)).toEqual([]);
    });

    it("can name who else gets the data", () => {
      const { recipients } = readSettings({ DATA_RECIPIENTS: "Archive", DATA_RECIPIENTS_RU: "Архив" }).operator;
      expect(recipients).toEqual({ kk: "Archive", ru: "Архив", en: "Archive" });
    });

    it("fall back to what the foot of the page names", () => {
      const { name, contact } = readSettings({ ORGANISATION_NAME: "Ministry", CONTACT: "hr@x.kz" }).operator;
      expect(name).toEqual({ kk: "Ministry", ru: "Ministry", en: "Ministry" });
      expect(contact).toBe("hr@x.kz");
    });

    it.each([
      [{}, ["OPERATOR_NAME", "OPERATOR_BIN", "RESPONSIBLE_PERSON", "RESPONSIBLE_CONTACT", "DATA_RECIPIENTS"]],
      [{ ...stated, OPERATOR_NAME_KK: "", OPERATOR_BIN: "" }, ["OPERATOR_NAME_KK", "OPERATOR_BIN"]],
      [{ ...stated, DATA_RECIPIENTS: "", DATA_RECIPIENTS_RU: "Архив" }, ["DATA_RECIPIENTS_KK", "DATA_RECIPIENTS_EN"]],
      [{ ...stated, RESPONSIBLE_PERSON: "  " }, ["RESPONSIBLE_PERSON"]],
      [{ DEMO: "1" }, []],
    ])("say of %j what is missing", (environment, names) => {
      expect(missing(environment)).toEqual(names);
    });

    it.each(["12345678901", "1234567890123", "99014000012X"])("refuse %s as a business number", (bin) => {
      expect(() => readSettings({ OPERATOR_BIN: bin })).toThrow("OPERATOR_BIN: give the business number: 12 digits");
    });
  });

  it.each([
    [{ BASE_URL: "assessment.kz" }, "BASE_URL: give the public address"],
    [{ DATABASE_URL: "postgres://user:pass@host" }, "DATABASE_URL: give an SQLite file"],
    [{ DATABASE_URL: "data/a.sqlite" }, "DATABASE_URL: give an SQLite file"],
    [{ PORT: "http" }, "PORT: "],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: "],
    [{ DEFAULT_LANGUAGE: "uz" }, "DEFAULT_LANGUAGE: give one of kk, ru, en"],
    [{ SMTP_URL: "mail.example.kz" }, "SMTP_URL: give the mail server"],
    [{ SMTP_URL: "https://mail.example.kz" }, "SMTP_URL: give the mail server"],
    [{ SMTP_URL: "smtp://", MAIL_FROM: "a@x.kz" }, "SMTP_URL: give the mail server"],
    [{ SMTP_URL: "smtp://mail.example.kz" }, "MAIL_FROM: give the address that mail comes from"],
    [{ MAIL_FROM: "HR" }, "MAIL_FROM: give an e-mail address"],
    [{ MAIL_REPLY_TO: "a@x.kz\nBcc: b@x.kz" }, "MAIL_REPLY_TO: give an e-mail address"],
    [{ BACKUP_KEY: "short" }, "BACKUP_KEY: give at least 16 characters"],
    [{ BACKUP_KEY: "x".repeat(16), BACKUP_KEY_FILE: "key" }, "BACKUP_KEY_FILE: give this or BACKUP_KEY, not both"],
  ])("refuses %j by naming the setting", (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
    expect(() => readSettings(environment)).not.toThrow("pass@");
  });
});
