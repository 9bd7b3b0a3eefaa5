import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/node";
import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { test } from "./support/accounts";
import { expect } from "./support/fixtures";
import { fill, textsAt, textsIn } from "./support/texts";
import { WORKER_MS } from "./support/worker";

const UNITS_HEAD = "code;parent_code;name_kk;name_ru;name_en;kind;region";
const PEOPLE_HEAD = "email;name;unit_code;language";

type Files = { units?: string | Buffer; people?: string | Buffer };

/** Chooses the files and arrives at the preview once the worker has read them. */
async function upload(page: Page, files: Files): Promise<void> {
  await page.goto("/ru/units/import");
  const { staffImport } = textsAt(page);
  for (const name of ["units", "people"] as const) {
    const content = files[name];
    if (content === undefined) continue;
    const buffer = Buffer.from(content);
    const file = { name: `${name}.${typeof content === "string" ? "csv" : "xlsx"}`, mimeType: "", buffer };
    await page.getByLabel(staffImport.files[name]).setInputFiles(file);
  }
  await page.getByRole("button", { name: staffImport.submit }).click();
  await page.waitForURL(/\/units\/import\/[0-9a-f-]+$/);
  await expect(page.getByRole("button", { name: staffImport.preview.cancel })).toBeVisible();
  // Not that the bar is gone: it is for a moment each time the page looks again.
  await expect(page.getByRole("heading", { name: staffImport.preview.summary })).toBeVisible({ timeout: WORKER_MS });
}

async function download(page: Page, name: string): Promise<Buffer> {
  const answer = await page.request.get(`/kk/units/example/${name}`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

async function confirm(page: Page): Promise<void> {
  const { staffImport } = textsAt(page);
  await page.getByRole("button", { name: staffImport.preview.confirm }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(staffImport.preview.imported, {
    timeout: WORKER_MS,
  });
}

async function cancel(page: Page): Promise<void> {
  const { staffImport } = textsAt(page);
  await page.getByRole("button", { name: staffImport.preview.cancel }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText(staffImport.preview.cancelled);
  await expect(page.getByRole("heading", { name: staffImport.preview.summary })).toHaveCount(0);
}

/** The numbers in the summary's row of a file: added, changed, moved, restored, unchanged. */
async function counts(page: Page, file: "units" | "people"): Promise<string[]> {
  const { staffImport } = textsAt(page);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: staffImport.files[file] }) });
  return (await row.getByRole("cell").allInnerTexts()).map((text) => text.replace(/\D/g, ""));
}

test("the example files become an organisation, and again change nothing", async ({ administrator: page }) => {
  const files = { units: await download(page, "units.xlsx"), people: await download(page, "people.xlsx") };
  await upload(page, files);
  expect(await counts(page, "units")).toEqual(["36", "0", "0", "0", "0"]);
  const { actions, done } = textsIn("ru").staffImport.preview;
  await expect(page.getByRole("columnheader", { name: actions.add })).toBeVisible();
  await page.getByRole("link", { name: "5", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "Сәрсенова Айгүл Маратқызы" })).toBeVisible();
  await confirm(page);
  await expect(page.getByRole("columnheader", { name: done.add })).toBeVisible();
  await page.getByRole("link", { name: textsIn("ru").staffImport.preview.units }).click();
  await page.getByRole("link", { name: "Министерство", exact: true }).click();
  await page.getByRole("link", { name: "Комитет", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Комитет");
  await expect(page.getByRole("link", { name: "Управление комитета" })).toBeVisible();

  await upload(page, files);
  expect(await counts(page, "units")).toEqual(["0", "0", "0", "0", "36"]);
  expect(await counts(page, "people")).toEqual(["0", "0", "0", "0", "5"]);
  await expect(page.getByRole("main").getByRole("status")).toContainText(textsIn("ru").staffImport.preview.nothing);
  await cancel(page);
});

test("problems are named by file, row and column, and nothing is written", async ({ administrator: page }) => {
  const { staffImport } = textsIn("ru");
  await upload(page, {
    units: [UNITS_HEAD, "X1;X2;Ә;Б;C;local;", "X2;X1;Ә;Б;C;local;", "X3;;?кімдік;Б;C;local;"].join("\n"),
    people: [PEOPLE_HEAD, "x@example.kz;;X1;kk"].join("\n"),
  });
  await expect(page.getByRole("main").getByRole("status")).toContainText("4");
  const problem = (sentence: string) => page.getByRole("row").filter({ hasText: sentence });
  await expect(problem(fill(staffImport.problems.cycle, { value: "X2" }))).toContainText(staffImport.files.units);
  await expect(problem(fill(staffImport.problems["lost-letter"], { value: "?кімдік" }))).toContainText(
    "Название на казахском",
  );
  await expect(problem(staffImport.problems.empty).getByRole("cell", { name: "2" })).toBeVisible();
  await expect(page.getByRole("button", { name: staffImport.preview.confirm })).toHaveCount(0);
  await expectAccessible(page, "ru");
  await cancel(page);
  await page.goto("/ru/units?find=X1");
  await expect(page.getByRole("link", { name: "Б", exact: true })).toHaveCount(0);
});

/** A workbook whose first sheet and one row are hidden, and whose titles stand in row 3. */
async function workbookWithUnseen(code: string): Promise<Buffer> {
  const texts = (line: string) => line.split(";").map((value) => (value === "" ? null : { value }));
  const rows = ["Подразделения, 2026", "", UNITS_HEAD, `${code};;Ә;Б;C;local;`, `${code}-1;${code};Ә;Б;C;local;`];
  const written = await writeXlsxFile([
    { sheet: "Архив", data: [texts(UNITS_HEAD)] },
    { sheet: "2026", data: rows.map(texts) },
  ]).toBuffer();
  const hide: Record<string, [string, string]> = {
    "xl/workbook.xml": ['name="Архив"', 'name="Архив" state="hidden"'],
    "xl/worksheets/sheet2.xml": ['<row r="5"', '<row hidden="1" r="5"'],
  };
  const parts = Object.entries(unzipSync(written)).map(([name, part]) => {
    const [shown, hidden] = hide[name] ?? ["", ""];
    return [name, strToU8(strFromU8(part).replace(shown, hidden))];
  });
  return Buffer.from(zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>));
}

test("what nobody sees in a workbook is told before it is carried out", async ({ administrator: page }, { testId }) => {
  const { facts } = textsIn("ru").staffImport;
  await upload(page, { units: await workbookWithUnseen(testId) });
  expect(await counts(page, "units")).toEqual(["2", "0", "0", "0", "0"]);
  const said = page
    .getByRole("main")
    .getByRole("paragraph")
    .filter({ hasText: fill(facts.sheet, { sheet: "2026" }) });
  await expect(said).toContainText(fill(facts.others, { sheets: fill(facts.hiddenSheet, { sheet: "Архив" }) }));
  await expect(said).toContainText(fill(facts.titleRow, { row: 3 }));
  await expect(said).toContainText("1 скрытая строка");
  await expectAccessible(page, "ru");
  await cancel(page);
});

test("a form without a file comes back with what to do", async ({ administrator: page }) => {
  await page.goto("/ru/units/import");
  const { staffImport } = textsIn("ru");
  await page.getByRole("button", { name: staffImport.submit }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(staffImport.errors["no-file"]);
});

test("a unit with people is not archived; an empty one is, and comes back", async ({ administrator: page }, {
  testId,
}) => {
  const { remove } = textsIn("ru").units;
  const name = `Отдел ${testId}`;
  const code = `T${testId}`;
  const unitFile = [UNITS_HEAD, `${code};;Бөлім;${name};Division;local;`].join("\n");
  await upload(page, { units: unitFile, people: [PEOPLE_HEAD, `${testId}@example.kz;Тест;${code};kk`].join("\n") });
  await confirm(page);
  await page.goto(`/ru/units?find=${code}`);
  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: remove.link }).click();
  await expect(page.getByRole("main")).toContainText("ещё 1 сотрудник");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

  const empty = `E${testId}`;
  await upload(page, { units: [UNITS_HEAD, `${empty};;Бөлім;Пустой ${testId};Empty;local;`].join("\n") });
  await confirm(page);
  await page.goto(`/ru/units?find=${empty}`);
  await page.getByRole("link", { name: `Пустой ${testId}` }).click();
  await page.getByRole("link", { name: remove.link }).click();
  await page.getByRole("button", { name: remove.archive }).click();
  await expect(page.getByRole("main")).toContainText(textsIn("ru").units.archived);
  await page.getByRole("link", { name: remove.restoreLink }).click();
  await page.getByRole("button", { name: remove.restore }).click();
  await page.getByRole("link", { name: remove.link }).click();
  await page.getByRole("button", { name: remove.delete }).click();
  await page.waitForURL("**/ru/units");
});

test("who is missing from the list is shown, and leaves only where that is confirmed", async ({ administrator: page }, {
  testId,
}) => {
  const { staffImport } = textsIn("ru");
  const { missing } = staffImport;
  const code = `M${testId}`;
  const person = (name: string) => `${name}-${testId}@example.kz;${name} ${testId};${code};kk`;
  const units = [UNITS_HEAD, `${code};;Бөлім;Отдел ${testId};Division;local;`].join("\n");
  await upload(page, { units, people: [PEOPLE_HEAD, person("stays"), person("gone"), person("left")].join("\n") });
  await confirm(page);

  await upload(page, { people: [PEOPLE_HEAD, person("stays")].join("\n") });
  await expect(page.getByRole("button", { name: staffImport.preview.confirm })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(missing.staying);
  await page.getByRole("link", { name: missing.link }).click();
  await expect(page.getByRole("row").filter({ hasText: `gone-${testId}@example.kz` })).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("2 из 3");
  await expectAccessible(page, "ru");
  await page.getByRole("button", { name: "2 человека" }).click();
  await expect(page.getByRole("main")).toContainText(missing.leaving);
  await confirm(page);
  await page.goto(`/ru/accounts?find=${testId}`);
  const unitOf = (name: string) => page.getByRole("row").filter({ hasText: `${name}-${testId}@example.kz` });
  await expect(unitOf("stays")).toContainText(code);
  await expect(unitOf("gone")).not.toContainText(code);
});

test("the import works without JavaScript, and asks of each new address whose it is", async ({
  administrator,
  openDevice,
}, { testId }) => {
  const { namesakes, preview } = textsIn("ru").staffImport;
  const device = await openDevice({
    javaScriptEnabled: false,
    storageState: await administrator.context().storageState(),
  });
  const person = (name: string, address: string) => `${address}-${testId}@example.kz;${name} ${testId};J${testId};kk`;
  const before = [PEOPLE_HEAD, person("Айгүл", "a"), person("Марат", "m")].join("\n");
  await upload(device, {
    units: [UNITS_HEAD, `J${testId};;Ә;Б ${testId};C;central;Астана`].join("\n"),
    people: before,
  });
  await confirm(device);

  await upload(device, { people: before.replaceAll(/^([am])-/gm, "$1.new-") });
  const press = () => device.getByRole("button", { name: preview.confirm }).click();
  const choice = (name: string, label: string) =>
    device.getByRole("group", { name: new RegExp(`^${name} `) }).getByLabel(label);
  const missed = (row: number) =>
    expect(device.getByRole("main").getByRole("alert")).toHaveText(fill(namesakes.missed, { row: String(row) }));
  await press();
  await missed(2);
  await choice("Айгүл", namesakes.same).check();
  await press();
  await missed(3);
  await expect(choice("Айгүл", namesakes.same)).toBeChecked();
  await choice("Марат", namesakes.other).check();
  // Where axe can run.
  await administrator.goto(device.url());
  await expectAccessible(administrator, "ru");
  await confirm(device);
  await device.goto(`/ru/accounts?find=${testId}`);
  const entry = (address: string) => device.getByRole("row").filter({ hasText: `${address}-${testId}@example.kz` });
  await expect(entry("a")).toHaveCount(1);
  await expect(entry("a")).not.toContainText(`J${testId}`);
  for (const address of ["a.new", "m", "m.new"]) await expect(entry(address)).toContainText(`J${testId}`);
});

test("the pages of units are accessible", async ({ administrator: page }) => {
  await expectPagesAccessible(page, ["/units", "/units?find=zzz", "/units/import"]);
});
