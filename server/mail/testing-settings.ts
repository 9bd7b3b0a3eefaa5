import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Settings of a test: a secret of its own, to be made with `ensureSecret`, and nothing in the log. */
export const testSettings = {
  secretFile: join(mkdtempSync(join(tmpdir(), "secret-")), "secret"),
  logLevel: "silent",
};
