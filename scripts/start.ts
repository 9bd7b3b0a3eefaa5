import { endWithParent } from "@/server/platform/end-with-parent.mjs";
import { prepare } from "./serve/prepare";
import { serve } from "./serve/serve";

/** `npm start` and `npm run dev`: makes ready what the server needs, and serves. Arguments go to Next. */
endWithParent();
const [mode = "start", ...args] = process.argv.slice(2);
prepare()
  .then(() => serve(mode, args))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
