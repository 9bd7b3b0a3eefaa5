import { test } from "./support/fixtures";
import { pathOf } from "./support/journey";
import { submitted } from "./support/stored";
import { textsIn } from "./support/texts";
test("shots", async ({ page }) => {
  const { id } = await submitted(page);
  for (const [w, s] of [[360, 740], [1280, 800]] as const) for (const l of ["kk", "ru", "en"] as const) {
    await page.setViewportSize({ width: w, height: s });
    await page.goto(pathOf(id, "result", l));
    const region = page.getByRole("region", { name: textsIn(l).result.actions.title });
    await region.screenshot({ path: `/tmp/act-${l}-${w}.png` });
  }
  const times: number[] = [];
  for (let i = 0; i < 12; i++) { const t = Date.now(); await page.request.get(pathOf(id, "download/pdf", "kk")); times.push(Date.now() - t); }
  const base: number[] = [];
  for (let i = 0; i < 12; i++) { const t = Date.now(); await page.request.get(pathOf(id, "download/json", "kk")); base.push(Date.now() - t); }
  const html: number[] = [];
  for (let i = 0; i < 12; i++) { const t = Date.now(); await page.request.get(pathOf(id, "result", "kk")); html.push(Date.now() - t); }
  console.log("pdf", times.sort((a, b) => a - b).join(" "), "json", base.sort((a, b) => a - b).join(" "), "html", html.sort((a,b)=>a-b).join(" "));
});
