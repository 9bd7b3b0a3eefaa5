import { benchAnswers } from "./bench-answers";
import { benchImport } from "./bench-import";
import { benchMail } from "./bench-mail";
import { benchRelease } from "./bench-release";

/**
 * `npm run bench` measures everything, `npm run bench -- import` a part; `release-1000000` takes a quarter of an hour
 * and 10 GB, and runs only when named. Nothing of it touches the real database.
 */
const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  import: benchImport,
  answers: benchAnswers,
  mail: benchMail,
  release: benchRelease,
};
const ON_DEMAND: typeof SECTIONS = { "release-1000000": () => benchRelease([1_000_000]) };
const ALL = { ...SECTIONS, ...ON_DEMAND };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in ALL));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(", ")}; choose from ${Object.keys(ALL).join(", ")}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(ALL)) {
  if (names.length > 0 ? !names.includes(name) : name in ON_DEMAND) continue;
  console.log(`== ${name}`);
  await bench();
}
console.log(`Most memory used: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
