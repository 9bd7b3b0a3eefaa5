import { expect, test } from "./support/fixtures";
import { beginResponse, expectChosen, expectSaved, option, question } from "./support/journey";
import { readStored } from "./support/stored";
import { textsIn } from "./support/texts";

test("“no problems” takes the others back, and says so; a problem takes it back", async ({ page }) => {
  const { cleared } = textsIn("ru").questionnaire;
  const id = await beginResponse(page);
  const said = question(page, "NS2").getByRole("status");
  await option(page, "NS2", "NS2-a").check();
  await option(page, "NS2", "NS2-c").check();
  await option(page, "NS2", "NS2-n").check();
  await expect(said).toHaveText(cleared.others);
  await expectChosen(page, { NS2: ["NS2-n"] });
  await expectSaved(page);
  expect((await readStored(page, id)).answers).toEqual({ NS2: ["NS2-n"] });
  await option(page, "NS2", "NS2-b").check();
  await expect(said).toHaveText(cleared.exclusive);
  await expectChosen(page, { NS2: ["NS2-b"] });
  await option(page, "NS2", "NS2-a").check();
  await expect(said).toBeEmpty();
});
