import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";
import { endWithParent } from "@/server/platform/end-with-parent.mjs";

/**
 * A network that takes its time, in a process of its own: `slow-network.ts PORT MS` hands everything on to PORT of this
 * machine, and what comes from there back, in order, each piece at least MS milliseconds later.
 */

endWithParent();
const [port, delayMs] = process.argv.slice(2).map(Number);

function carry(from: Socket, to: Socket): void {
  const underWay: Buffer[] = [];
  from.setNoDelay(true);
  from.on("data", (piece) => {
    underWay.push(piece);
    // Whichever timer fires first carries what was sent first.
    setTimeout(() => to.write(underWay.shift() ?? ""), delayMs);
  });
  // What a peer says last is for nobody: both ends of these connections end them.
  from.on("error", () => to.destroy());
  from.on("close", () => to.destroy());
}

const server = createServer((near) => {
  const far = connect({ port: port ?? 0, host: "127.0.0.1" });
  carry(near, far);
  carry(far, near);
}).listen(0, "127.0.0.1");
await once(server, "listening");
process.send?.(server.address());
