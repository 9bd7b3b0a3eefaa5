import { BARE_SAVE, type Ceiling } from "./ceilings";
import type { ReadBack } from "./given-answers";
import type { Measured } from "./load";
import type { Machine } from "./machine";
import { median, type Times } from "./measure";

/** A state of the product that is measured, as it is called in the report. */
export type MeasuredState = { root: string; name: string };

/** One part on one server: what the load generator saw, and what it cost the server. */
export type Run = Measured & {
  server: string;
  round: number;
  part: string;
  /** Processor time of what serves, in ms within the seconds measured. */
  cpuMs: number;
  /** The largest process that serves, and the worker, at their peak in this part, in MB; 0 where there is none. */
  peakMb: number;
  workerPeakMb: number;
  /** Memory of the largest process that serves, once a second. */
  rssMb: readonly number[];
  /** How late the event loop of that process was, in ms. */
  delay: Times | null;
  /** The same, p99, as the server shows it; null where it does not. */
  shownDelay: number | null;
  readBack?: ReadBack;
};

export type Report = {
  machine: Machine;
  clients: number;
  /** Of each state, on one database. */
  appServers: number;
  runs: readonly Run[];
  ceilings: readonly (Ceiling & { round: number })[];
};

/** The part in which the server ends and starts again: only what is stored afterwards means something. */
export const RESTARTS = "restarts";
const PEOPLE = ["script", "assets", "forms"];
const LABELS: Readonly<Record<string, string>> = {
  script: "assessments, an autosave an answer",
  assets: "the same with every script, style and font",
  forms: "assessments without script",
  first: "first page",
  saves: "saves",
  [RESTARTS]: "assessments while the server ends, is killed and starts again",
  calm: "reviewers' pages",
  release: "reviewers' pages during releases",
};
const labelOf = (part: string) => LABELS[part] ?? part;

/** Whole assessments a second, or requests where nothing is whole. */
export const rateOf = (run: Pick<Run, "part" | "completed" | "requests" | "seconds">): number =>
  (PEOPLE.includes(run.part) ? run.completed : run.requests) / run.seconds;

const digits = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** "4.53 (4.40–4.61)": the median, and the range where there are several. */
export function rangeOf(values: readonly number[]): string {
  if (values.length === 0) return "–";
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.length === 1 ? digits(least) : `${digits(median(values))} (${digits(least)}–${digits(most)})`;
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [lineOf(head), lineOf(head.map(() => "---")), ...rows.map(lineOf)].join("\n");
}

const unique = <Value>(values: readonly Value[]) => [...new Set(values)];

class Figures {
  readonly servers: readonly string[];
  /** Those whose times mean something. */
  readonly parts: readonly string[];

  constructor(readonly report: Report) {
    this.servers = unique(report.runs.map(({ server }) => server));
    this.parts = unique(report.runs.map(({ part }) => part)).filter((part) => part !== RESTARTS);
  }

  of(server: string, part: string): Run[] {
    return this.report.runs.filter((run) => run.server === server && run.part === part);
  }

  /** Round by round, so that what slows the machine down for a while slows both. */
  ratios(part: string, above: string, below: string): number[] {
    return this.of(above, part).flatMap((run) => {
      const other = this.of(below, part).find(({ round }) => round === run.round);
      return other && rateOf(other) > 0 ? [rateOf(run) / rateOf(other)] : [];
    });
  }

  toBareSave(server: string): number[] {
    return this.of(server, "saves").flatMap((run) => {
      const bare = this.report.ceilings.find(({ name, round }) => name === BARE_SAVE && round === run.round);
      return bare ? [rateOf(run) / bare.perSecond] : [];
    });
  }
}

/** Of each further state to the first, and of saves to the ceiling of saves, as far as both were measured. */
function ratioRows(figures: Figures): string[][] {
  const [first = "", ...others] = figures.servers;
  const rows: [label: string, what: string, ratios: readonly number[]][] = [
    ...others.flatMap((server) =>
      figures.parts.map((part): [string, string, number[]] => [
        labelOf(part),
        `${server} / ${first}`,
        figures.ratios(part, server, first),
      ]),
    ),
    ...figures.servers.map((server): [string, string, number[]] => [
      labelOf("saves"),
      `${server} / ${BARE_SAVE}`,
      figures.toBareSave(server),
    ]),
  ];
  return rows
    .filter(([, , ratios]) => ratios.length > 0)
    .map(([label, what, ratios]) => [label, what, rangeOf(ratios)]);
}

/** Whether memory grows: the median of the first fifth of the seconds, or of the last. */
function memoryAt(rssMb: readonly number[], end: "first" | "last"): number | undefined {
  const fifth = Math.ceil(rssMb.length / 5);
  return fifth === 0 ? undefined : median(end === "first" ? rssMb.slice(0, fifth) : rssMb.slice(-fifth));
}

/** The kind of request whose times stand for a part. */
const KIND_OF_PART: Readonly<Record<string, string>> = { saves: "save", first: "/ru" };

function stateTable(figures: Figures): string {
  const rows = figures.parts.flatMap((part) =>
    figures.servers.map((server) => {
      const runs = figures.of(server, part);
      const over = (value: (run: Run) => number | undefined) => rangeOf(runs.flatMap((run) => value(run) ?? []));
      const timesOf = (run: Run): Times | undefined => run.kinds[KIND_OF_PART[part] ?? ""];
      return [
        ...[labelOf(part), server, over(rateOf)],
        over((run) => (run.completed > 0 ? run.cpuMs / run.completed : undefined)),
        ...[over((run) => timesOf(run)?.p50), over((run) => timesOf(run)?.p95)],
        ...[over((run) => memoryAt(run.rssMb, "first")), over((run) => memoryAt(run.rssMb, "last"))],
        ...[over((run) => run.peakMb), over((run) => run.workerPeakMb), over((run) => run.delay?.p99)],
        over((run) => run.shownDelay ?? undefined),
        over((run) => run.ownCpuMs / run.seconds / 10),
      ];
    }),
  );
  const head = [
    ...["", "state", "a second", "server CPU a person, ms", "p50, ms", "p95, ms"],
    ...["server memory, first fifth, MB", "last fifth, MB", "server peak, MB", "worker peak, MB"],
    ...["loop delay p99, ms", "as the server shows it, ms", "load generator, % of a core"],
  ];
  return markdownTable(head, rows);
}

/** Times of each kind of request of a part, the states beside each other. */
function kindTable(figures: Figures, part: string): string {
  const kinds = unique(figures.report.runs.filter((run) => run.part === part).flatMap((run) => Object.keys(run.kinds)));
  const rows = kinds.map((kind) => [
    kind,
    ...figures.servers.flatMap((server) => {
      const found = figures.of(server, part).flatMap((run) => run.kinds[kind] ?? []);
      return [rangeOf(found.map(({ p50 }) => p50)), rangeOf(found.map(({ p95 }) => p95))];
    }),
  ]);
  return markdownTable([labelOf(part), ...figures.servers.flatMap((server) => [`${server} p50, ms`, "p95, ms"])], rows);
}

function ceilingTable({ ceilings }: Report): string {
  const rows = unique(ceilings.map(({ name }) => name)).map((name) => {
    const found = ceilings.filter((each) => each.name === name);
    return [
      ...[name, rangeOf(found.map(({ perSecond }) => perSecond))],
      ...[rangeOf(found.map(({ times }) => times.p50)), rangeOf(found.map(({ times }) => times.p95))],
    ];
  });
  return markdownTable(["ceiling", "a second", "p50, ms", "p95, ms"], rows);
}

const failuresOf = (failed: Run["failed"]) => Object.values(failed).reduce((sum, each) => sum + each, 0);

function failedTable({ runs }: Report): string[] {
  const rows = runs.flatMap(({ server, part, round, failed }) =>
    Object.entries(failed).map(([message, count]) => [server, labelOf(part), round + 1, message, count].map(String)),
  );
  return rows.length === 0 ? [] : [markdownTable(["state", "", "round", "failed", "times"], rows)];
}

function storedTable({ runs }: Report): string {
  const rows = runs.flatMap(({ server, part, round, failed, readBack }) =>
    readBack === undefined
      ? []
      : [
          [
            ...[server, labelOf(part), round + 1, readBack.responses, readBack.answers, readBack.missing],
            ...[readBack.wrong, readBack.submissions, readBack.missingSubmissions, failuresOf(failed)],
          ].map(String),
        ],
  );
  const head = ["state", "", "round", "responses", "answers acknowledged", "missing", "wrong"];
  return markdownTable([...head, "submissions acknowledged", "missing", "failed requests"], rows);
}

/** What was measured, ratios first, as Markdown. */
export function writeReport(report: Report): string {
  const figures = new Figures(report);
  const { machine, clients, appServers } = report;
  const ratios = ratioRows(figures);
  return [
    ...(ratios.length === 0 ? [] : [markdownTable(["a second", "ratio", "times"], ratios)]),
    `${machine.processor}, ${String(machine.cores)} cores, ${String(machine.memoryGb)} GB, Linux ${machine.kernel}, ` +
      `Node ${machine.node}; load before ${String(machine.loadBefore)}; ${String(clients)} at once${appServers > 1 ? `, ${String(appServers)} servers` : ""}; ${machine.at}`,
    ...(figures.parts.length === 0 ? [] : [stateTable(figures)]),
    ...(report.ceilings.length === 0 ? [] : [ceilingTable(report)]),
    ...(report.runs.some(({ readBack }) => readBack) ? [storedTable(report)] : []),
    ...figures.parts.filter((part) => part !== "first" && part !== "saves").map((part) => kindTable(figures, part)),
    ...failedTable(report),
  ].join("\n\n");
}
