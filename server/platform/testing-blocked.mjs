import { endWithParent } from "./end-with-parent.mjs";

endWithParent();
// As a long computation: no timer and no message is looked at any more.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
