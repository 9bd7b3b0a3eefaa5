import { describe, expect, it, vi } from "vitest";
import { allFigures, besideOf, campaign, organisationReport, reportWith, unit } from "../review/files/testing-report";
import { organisationContent, reportContent, tablesContent } from "../review/files/file-contents";
import { FILE_LIMITS, type FileLimits } from "./file-limits";
import type { FileOrder } from "./file-orders";
import { fileThread } from "./file-thread";

// Threads start slowly on a machine that does other things.
vi.setConfig({ testTimeout: 30_000 });

const wish = { locale: "kk", isSimulated: false } as const;
const [report, beside] = [reportWith(allFigures), besideOf(allFigures)];
const REPORT = { kind: "report", format: "pdf", report, beside, wish } as const;
const ORGANISATION = { kind: "organisation", report: organisationReport(), wish } as const;
const EXAMPLE = { kind: "example", format: "csv", file: "people", locale: "ru" } as const;

/** The tables of so many units. */
const tablesOf = (units: number) => {
  const row = { unit, parentCode: null, participation: REPORT.report.participation, figures: allFigures };
  const rows = Array.from({ length: units }, () => row);
  const names = new Map([["above", unit]]);
  return { kind: "tables", of: "tables", format: "xlsx", tables: { campaign, rows, names }, wish } as const;
};

function threadWith(limits: Partial<FileLimits> = {}) {
  const make = fileThread({ ...FILE_LIMITS, ...limits });
  return (order: FileOrder) => make(() => order);
}

describe("the thread that makes files", () => {
  it("makes what is made here", async () => {
    const make = threadWith();
    expect((await make(REPORT)).equals(await reportContent(REPORT))).toBe(true);
    const pages = { ...ORGANISATION, format: "pdf" } as const;
    expect((await make(pages)).equals(await organisationContent(pages))).toBe(true);
    expect((await make({ ...ORGANISATION, format: "pptx" })).subarray(0, 2).toString()).toBe("PK");
    const csv = { ...tablesOf(3), format: "csv" } as const;
    expect((await make(csv)).equals(await tablesContent(csv))).toBe(true);
  });

  it.each([
    ["too-slow", { MAX_SECONDS: 0.2 }],
    ["too-much-memory", { MAX_MEMORY_MB: 45 }],
  ] as const)("refuses what is %s", async (reason, limits) => {
    const make = threadWith(limits);
    await expect(make(tablesOf(2_000))).rejects.toMatchObject({ name: "FileNotMade", reason });
  });

  it("makes what waited behind a file that ended the thread", async () => {
    const make = threadWith();
    const unclonable = { ...EXAMPLE, locale: (() => "ru") as unknown as "ru" };
    const [failed, next] = await Promise.allSettled([make(unclonable), make(EXAMPLE)]);
    expect(failed).toMatchObject({ status: "rejected" });
    expect(next).toMatchObject({ status: "fulfilled" });
  });

  it("refuses those that too many wait before, and reads nothing for them", async () => {
    const make = fileThread({ ...FILE_LIMITS, MAX_ORDERS: 2 });
    const read = vi.fn(() => EXAMPLE);
    const made = await Promise.allSettled([make(read), make(read), make(read)]);
    expect(made.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(made[2]).toMatchObject({ reason: { name: "FileNotMade", reason: "too-many" } });
    expect(read).toHaveBeenCalledTimes(2);
    await expect(make(read)).resolves.toBeInstanceOf(Buffer);
  });

  it("says where it failed, and nothing of what it was told", async () => {
    const make = threadWith();
    const broken = { ...REPORT, report: { ...report, campaign: { ...campaign, instrumentVersion: "Сәрсенова" } } };
    const error = await make(broken).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ name: "Error", message: "A file could not be made: Error" });
    expect((error as Error).stack).toMatch(/\n {4}at .*catalogue/);
    expect((error as Error).stack).not.toContain("Сәрсенова");
    await expect(make(EXAMPLE)).resolves.toBeInstanceOf(Buffer);
  });

  it("ends when it was told nothing for a while", async () => {
    const state = { thread: undefined, last: Promise.resolve(), ordered: 0, idle: undefined };
    const make = fileThread({ ...FILE_LIMITS, IDLE_SECONDS: 0.1 }, state);
    const made = make(() => EXAMPLE);
    await vi.waitFor(() => expect(state.thread).toBeDefined());
    await made;
    await vi.waitFor(() => expect(state.thread).toBeUndefined());
  });
});
