import { writeFileSync } from "node:fs";
import { benchAnswers } from "./bench-answers";
import { benchCommits } from "./bench-commits";
import { benchImport } from "./bench-import";
import { type BenchOptions, readBenchOptions } from "./bench-load/read-options";
import { benchMail } from "./bench-mail";
import { benchRelease } from "./bench-release";
import { benchRespondents, PARTS } from "./bench-respondents";
import { benchReviewers } from "./bench-reviewers";

type Section = (options: BenchOptions["load"]) => Promise<unknown>;

/**
 * `npm run bench` measures everything, `npm run bench -- import` a part. Two run only when named: `release-1000000`
 * takes a quarter of an hour and 10 GB, and `commits` needs PostgreSQL. Nothing of it touches the real database.
 * docs/benchmarks.md says what `respondents`, `reviewers` and `commits` measure, and their options.
 */
const SECTIONS: Readonly<Record<string, Section>> = {
  import: () => benchImport(),
  answers: () => benchAnswers(),
  mail: () => benchMail(),
  release: () => benchRelease(),
  respondents: benchRespondents,
  reviewers: benchReviewers,
};
const ON_DEMAND: typeof SECTIONS = {
  "release-1000000": () => benchRelease([1_000, 1_000_000]),
  commits: benchCommits,
};
const ALL = { ...SECTIONS, ...ON_DEMAND };
const isOnPostgres = process.env["TEST_POSTGRES"] !== undefined;
/** What runs where nothing is named. */
const UNASKED = Object.keys(SECTIONS).filter((name) => !isOnPostgres || name !== "reviewers");

async function run({ sections, load, jsonFile }: BenchOptions): Promise<void> {
  const figures: Record<string, unknown> = {};
  for (const [name, bench] of Object.entries(ALL)) {
    if (!(sections.length > 0 ? sections : UNASKED).includes(name)) continue;
    console.log(`== ${name}`);
    figures[name] = await bench(load);
  }
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`Most memory used: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

try {
  await run(readBenchOptions(process.argv.slice(2), { sections: Object.keys(ALL), parts: PARTS }, isOnPostgres));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
