import { LOCALES } from "@/lib/instrument/locales";
import { expectAccessible } from "./accessible";
import { createAccount, test, trySignIn } from "./accounts";
import { expect } from "./fixtures";
import { textsIn } from "./texts";

const { account } = textsIn("ru");

test("the pages of accounts are accessible", async ({ administrator, openDevice }, { testId }) => {
  test.slow();
  const link = await createAccount(administrator, { name: "Ерлан Қ.", email: `${testId}@example.kz`, password: "" });
  await expectAccessible(administrator, "ru");
  for (const locale of LOCALES) {
    await administrator.goto(`/${locale}/accounts`);
    await expectAccessible(administrator, locale);
    await administrator.goto(`/${locale}/account`);
    await expectAccessible(administrator, locale);
  }
  const device = await openDevice();
  await device.goto(link);
  await expectAccessible(device, "ru");
  await trySignIn(device, { email: "nobody@example.kz", password: "wrong" });
  await expect(device.getByRole("main").getByRole("alert")).toContainText(account.errors.credentials);
  await expectAccessible(device, "ru");
});
