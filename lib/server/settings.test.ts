import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
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
    expect(isAbsolute(settings.databaseFile)).toBe(true);
    expect(settings.secretFile.endsWith("data/secret")).toBe(true);
  });

  it("keeps the secret beside the database and the base URL without its last slash", () => {
    const settings = readSettings({ DATABASE_URL: "file:/srv/a.sqlite", BASE_URL: "https://x.kz/test/" });
    expect(settings).toMatchObject({
      databaseFile: "/srv/a.sqlite",
      secretFile: "/srv/secret",
      baseUrl: "https://x.kz/test",
      isHttps: true,
    });
  });

  it("takes the port into the default address and empty settings as not set", () => {
    expect(readSettings({ PORT: "8080", BASE_URL: "", DATABASE_URL: "" }).baseUrl).toBe("http://localhost:8080");
  });

  it.each([
    [{ BASE_URL: "assessment.kz" }, "BASE_URL: give the public address"],
    [{ DATABASE_URL: "postgres://x" }, "DATABASE_URL: give an SQLite file"],
    [{ PORT: "http" }, "PORT: "],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: "],
  ])("refuses %j by naming the setting", (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
