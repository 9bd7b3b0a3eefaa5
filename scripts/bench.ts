import { type ParseArgsConfig, parseArgs } from "node:util";
import { benchAnswers } from "./bench-answers";
import { benchImport } from "./bench-import";
import { benchMail } from "./bench-mail";
import { benchRelease } from "./bench-release";
import { benchRespondents, type Part, PARTS } from "./bench-respondents";

/** Of `respondents` and `reviewers`; docs/benchmarks.md says what they mean. */
const OPTIONS = {
  server: { type: "string", multiple: true },
  rounds: { type: "string", default: "1" },
  clients: { type: "string", default: "8" },
  seconds: { type: "string", default: "20" },
  warmup: { type: "string", default: "5" },
  part: { type: "string", multiple: true },
  json: { type: "string" },
} as const satisfies ParseArgsConfig["options"];
const { values, positionals: names } = parseArgs({ options: OPTIONS, allowPositionals: true });

const loadOptions = {
  servers: values.server ?? ["."],
  parts: (values.part ?? PARTS) as Part[],
  ...{ rounds: Number(values.rounds), clients: Number(values.clients) },
  ...{ seconds: Number(values.seconds), warmupSeconds: Number(values.warmup) },
  ...(values.json === undefined ? {} : { jsonFile: values.json }),
};

/**
 * `npm run bench` measures everything, `npm run bench -- import` a part; `release-1000000` takes a quarter of an hour
 * and 10 GB, and runs only when named. Nothing of it touches the real database.
 */
const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  import: benchImport,
  answers: benchAnswers,
  mail: benchMail,
  release: benchRelease,
  respondents: () => benchRespondents(loadOptions),
};
const ON_DEMAND: typeof SECTIONS = { "release-1000000": () => benchRelease([1_000_000]) };
const ALL = { ...SECTIONS, ...ON_DEMAND };

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
