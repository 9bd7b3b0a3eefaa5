import { benchAnswers } from "./bench-answers";
import { benchImport } from "./bench-import";
import { benchMail } from "./bench-mail";

/** `npm run bench` measures everything, `npm run bench -- import` a part. Nothing of it touches the real database. */
const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  import: benchImport,
  answers: benchAnswers,
  mail: benchMail,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(", ")}; choose from ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(SECTIONS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`== ${name}`);
  await bench();
}
console.log(`Most memory used: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
