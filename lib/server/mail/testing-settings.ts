import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSecret } from "../secret";

/** Settings of a test with mail, and with a secret of its own. */
export function mailSettings() {
  const secretFile = join(mkdtempSync(join(tmpdir(), "secret-")), "secret");
  ensureSecret(secretFile);
  return { secretFile, logLevel: "silent", baseUrl: "https://assessment.test" };
}
