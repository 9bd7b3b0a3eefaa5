import { writeFileSync } from "node:fs";
import { Browser, type Note } from "./browser";
import { Connections } from "./connection";
import { GivenAnswers } from "./given-answers";
import { type Times, timesOf } from "./measure";
import {
  answerByForms,
  answerByScript,
  begin,
  type ButtonTexts,
  type FoundStep,
  responseIdOf,
  save,
  saveUrlOf,
} from "./respondent";

/**
 * What to send. `script`: respondents with JavaScript, perhaps on devices that have loaded nothing yet; `forms`: without; `pages`: these paths in turn, each visitor
 * with this cookie; `saves`: one answer after another to responses that are open; `puts`: saves to a server that knows no pages.
 */
export type Work =
  | { kind: "script"; loadsAssets: boolean }
  | { kind: "forms" | "saves" }
  | { kind: "pages"; paths: readonly string[]; cookie?: string }
  | { kind: "puts"; path: string };

/** A measurement: so many visitors at once, first for so many seconds that are not counted, then for those that are. */
export type Job = {
  origin: string;
  /** Of all servers that answer there; each visitor asks them in turn. */
  ports: readonly number[];
  work: Work;
  clients: number;
  warmupSeconds: number;
  seconds: number;
  seed: number;
  /** By language; respondents come in these in turn. */
  texts: Readonly<Record<string, ButtonTexts>>;
  /** Where what was given is written to, to be compared with what is stored. */
  givenFile: string;
};

export type Measured = {
  seconds: number;
  /** Whole assessments, from the landing page to the result, that ended within these seconds. */
  completed: number;
  /** Answers within these seconds by what they answer. */
  kinds: Readonly<Record<string, Times>>;
  requests: number;
  bytes: number;
  /** What went wrong, also before and after these seconds, and how often. */
  failed: Readonly<Record<string, number>>;
  /** Processor time of the load generator itself within these seconds, in ms. */
  ownCpuMs: number;
};

const RESPONSES_PER_CLIENT = 3;
/** An id, a generation and a signature. */
const COOKIE_LENGTH = 82;

/** The same numbers from 0 to below 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A device's address as the proxy in front would name it: limits count by it. */
const addressOf = (number: number) =>
  `10.${String((number >> 16) & 255)}.${String((number >> 8) & 255)}.${String(number & 255)}`;

class Load {
  private readonly given = new GivenAnswers();
  private readonly times = new Map<string, number[]>();
  private readonly failed: Record<string, number> = {};
  private readonly counts = { completed: 0, requests: 0, bytes: 0 };
  private readonly random: () => number;
  private people = 0;
  private isMeasuring = false;
  private isOver = false;
  private steps: FoundStep[] = [];

  constructor(private readonly job: Job) {
    this.random = randomFrom(job.seed);
  }

  async run(tell: (state: "measuring" | "measured") => void): Promise<Measured> {
    const { work, clients, warmupSeconds, seconds } = this.job;
    if (work.kind === "script" || work.kind === "saves") await this.findSteps();
    const visit = await this.visitor();
    const visitors = Array.from({ length: clients }, (_, i) => this.keepVisiting(() => visit(i)));
    await wait(warmupSeconds);
    this.isMeasuring = true;
    tell("measuring");
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await wait(seconds);
    this.isMeasuring = false;
    this.isOver = true;
    const [measured, used] = [(performance.now() - start) / 1000, process.cpuUsage(cpu)];
    tell("measured");
    await Promise.all(visitors);
    writeFileSync(this.job.givenFile, JSON.stringify(this.given.all()));
    return {
      ...{ seconds: measured, ...this.counts, failed: this.failed, ownCpuMs: (used.user + used.system) / 1000 },
      kinds: Object.fromEntries(
        [...this.times].filter(([, values]) => values.length > 0).map(([kind, values]) => [kind, timesOf(values)]),
      ),
    };
  }

  private readonly note: Note = (kind, ms, { body }) => {
    // Also before it counts, so that the kinds stand in the order in which a respondent meets them.
    const values = this.times.get(kind) ?? [];
    this.times.set(kind, values);
    if (!this.isMeasuring) return;
    values.push(ms);
    this.counts.requests += 1;
    this.counts.bytes += body.length;
  };

  private async keepVisiting(visit: () => Promise<boolean>): Promise<void> {
    while (!this.isOver)
      try {
        if ((await visit()) && this.isMeasuring) this.counts.completed += 1;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.failed[message] = (this.failed[message] ?? 0) + 1;
        // What fails at once would fail many thousand times a second.
        await wait(0.1);
      }
  }

  /** One person, from an address of their own, in one of the languages. */
  private newPerson() {
    const languages = Object.keys(this.job.texts);
    const number = (this.people += 1);
    const language = languages[number % languages.length] ?? "ru";
    const origin = new URL(this.job.origin);
    const { work } = this.job;
    const loadsAssets = work.kind === "script" && work.loadsAssets;
    const browser = new Browser(
      origin,
      { language, address: addressOf(number), loadsAssets },
      this.note,
      this.job.ports,
    );
    const texts = this.job.texts[language] ?? { agree: "", next: "", submit: "" };
    return { browser, landing: new URL(`/${language}`, origin), texts };
  }

  private get answering() {
    return { given: this.given, random: this.random, clock: { isOver: () => this.isOver } };
  }

  /** One goes through the pages without a script first and finds what is asked on each. */
  private async findSteps(): Promise<void> {
    const { browser, landing, texts } = this.newPerson();
    await answerByForms(browser, landing, texts, this.answering, this.steps);
    browser.close();
  }

  /** What one visitor does once; true for a whole assessment. */
  private async visitor(): Promise<(client: number) => Promise<boolean>> {
    const { work } = this.job;
    if (work.kind === "pages") return this.pageVisitor(work.paths, work.cookie);
    if (work.kind === "puts") return this.saverWithoutPages(work.path);
    if (work.kind === "saves") return this.saver();
    return async () => {
      const { browser, landing, texts } = this.newPerson();
      try {
        return work.kind === "forms"
          ? await answerByForms(browser, landing, texts, this.answering)
          : await answerByScript(browser, landing, texts, this.answering, this.steps);
      } finally {
        browser.close();
      }
    };
  }

  private pageVisitor(paths: readonly string[], cookie?: string): (client: number) => Promise<boolean> {
    const headers = {
      ...{ accept: "text/html", "accept-language": "ru", "accept-encoding": "gzip, deflate, br" },
      ...(cookie === undefined ? {} : { cookie }),
    };
    const connections = this.connections();
    let turn = 0;
    return async (client) => {
      const path = paths[(turn += 1) % paths.length] ?? "/";
      const start = performance.now();
      const answer = await connections[client]?.send({ method: "GET", path, headers });
      if (answer?.status !== 200) throw new Error(`${String(answer?.status)} to ${path}`);
      this.note(path, performance.now() - start, answer);
      return false;
    };
  }

  /** What a save is to a server that knows no pages: the same request, with a cookie as long as that of a response. */
  private saverWithoutPages(path: string): (client: number) => Promise<boolean> {
    const page = new URL("/page", this.job.origin);
    const browsers = Array.from({ length: this.job.clients }, () => {
      const { browser } = this.newPerson();
      browser.setCookie("response", "x".repeat(COOKIE_LENGTH));
      return browser;
    });
    let turn = 0;
    return async (client) => {
      const question = { id: `P${String(((turn += 1) % 7) + 1)}-B1`, options: [], isMultiple: false };
      const saveUrl = new URL(`${path}/${String(client)}`, page);
      const browser = browsers[client];
      if (browser) await save(browser, { at: page, saveUrl }, question, String(turn % 5));
      return false;
    };
  }

  private connections(): Connections[] {
    return Array.from({ length: this.job.clients }, () => new Connections(this.job.ports));
  }

  /** Each saves to some responses of their own, question after question, over and over. */
  private async saver(): Promise<(client: number) => Promise<boolean>> {
    const questions = this.steps.flatMap((step) => step.questions);
    const { clients } = this.job;
    const open: { browser: Browser; url: URL; saveUrl: URL; id: string }[] = [];
    for (let i = 0; i < clients * RESPONSES_PER_CLIENT; i += 1) {
      const { browser, landing, texts } = this.newPerson();
      const { url } = await begin(browser, landing, texts);
      open.push({ browser, url, saveUrl: saveUrlOf(url), id: responseIdOf(url) });
    }
    const turns = Array.from({ length: clients }, () => 0);
    return async (client) => {
      const turn = (turns[client] = (turns[client] ?? 0) + 1);
      const round = Math.floor(turn / questions.length) % RESPONSES_PER_CLIENT;
      const response = open[client + round * clients];
      const question = questions[turn % questions.length];
      if (!response || !question) throw new Error("nothing to answer");
      const option = question.options[Math.floor(this.random() * question.options.length)] ?? "";
      this.given.sent(response.id, { [question.id]: option });
      await save(response.browser, { at: response.url, saveUrl: response.saveUrl }, question, option);
      this.given.acknowledged(response.id, { [question.id]: option });
      return false;
    };
  }
}

const wait = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));

/** The load generator is a process of its own: it takes one job, tells when counting begins and ends, and what it saw. */
process.once("message", (job: Job) => {
  new Load(job)
    .run((state) => process.send?.({ state }))
    .then((measured) => process.send?.({ measured }))
    .catch((error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }))
    .finally(() => {
      process.disconnect();
    });
});
