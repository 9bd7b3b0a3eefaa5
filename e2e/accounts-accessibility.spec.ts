import { expectAccessible, expectPagesAccessible } from "./support/accessible";
import { createAccount, test, trySignIn } from "./support/accounts";
import { expect } from "./support/fixtures";
import { textsIn } from "./support/texts";

const { account } = textsIn("ru");

test("the pages of accounts are accessible", async ({ administrator, openDevice }, { testId }) => {
  const link = await createAccount(administrator, { name: "Ерлан Қ.", email: `${testId}@example.kz` });
  await expectAccessible(administrator, "ru");
  await expectPagesAccessible(administrator, ["/accounts", "/account"]);
  const device = await openDevice();
  await device.goto(link);
  await expectAccessible(device, "ru");
  await trySignIn(device, { email: "nobody@example.kz", password: "wrong" });
  await expect(device.getByRole("main").getByRole("alert")).toContainText(account.errors.credentials);
  await expectAccessible(device, "ru");
});
