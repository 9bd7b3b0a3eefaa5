/**
 * The table of imports: folder names state the order of dependence, and this file holds them to it.
 * Type imports count: a type is knowledge of the other side as well.
 */

const TEST = "\\.test\\.tsx?$";
/** What several tests, or a test and a measurement, share. */
const TEST_SUPPORT = "^(lib|server)/.*/testing-[^/]+\\.ts$";
const DATA_TEST = "^db/(.*\\.test\\.ts$|testing/)";
const DOMAIN = "^lib/";
// What any code may ask of the data, and nothing behind it.
const DATA_DOORS =
  "^db/(client|database-url|database-file|database-server|server-address|move-database|commit|write|lease)\\.ts$|^db/(queries|writes)/";
const PURE_PACKAGES = "node_modules/(zod|@stdlib|ml-matrix|date-fns|@date-fns)/";
const DATA_PACKAGES = "node_modules/(@types/)?(drizzle-orm|drizzle-kit|better-sqlite3|pg|@electric-sql)/";
const VIEW_PACKAGES =
  "node_modules/(@types/)?(react|react-dom|react-hook-form|@hookform/resolvers|next-intl|use-intl|d3-scale|d3-shape)/";
const NEXT_LINK = "node_modules/next/link\\.(js|d\\.ts)$";
const TEST_PACKAGES = "node_modules/(vitest|fast-check)/";

const domain = [
  {
    name: "domain-is-pure",
    comment: "The domain computes: it knows no framework, no database, no file. What it needs is given as arguments.",
    from: { path: DOMAIN, pathNot: ["^lib/review/files/", TEST, TEST_SUPPORT] },
    to: { pathNot: [DOMAIN, PURE_PACKAGES] },
  },
  {
    name: "files-are-pure",
    comment: "As the rest of the domain; it may also write CSV. The writers of PDF and XLSX are in server.",
    from: { path: "^lib/review/files/", pathNot: TEST },
    to: { pathNot: [DOMAIN, PURE_PACKAGES, "node_modules/csv-stringify/"] },
  },
  {
    name: "domain-tests",
    comment: "Tests of the domain may read files and use the test packages, but are no reason to know the database.",
    from: { path: [`${DOMAIN}.*${TEST}`, TEST_SUPPORT], pathNot: "^server/" },
    to: {
      pathNot: [DOMAIN, PURE_PACKAGES, TEST_PACKAGES, "node_modules/csv-stringify/"],
      dependencyTypesNot: ["core"],
    },
  },
];

const server = [
  {
    name: "server-knows-no-pages",
    comment: "server serves pages and scripts; it must not know who calls it.",
    from: { path: "^server/" },
    to: { path: "^(app|components|scripts|e2e)/" },
  },
  {
    name: "server-knows-no-tables",
    comment: "Tables are known inside db only; everybody else asks a query or makes a write.",
    from: { path: "^server/", pathNot: [TEST, TEST_SUPPORT] },
    to: { path: "^db/", pathNot: DATA_DOORS },
  },
];

const data = [
  {
    name: "db-stands-below",
    comment: "db knows the domain, its drivers and nothing else.",
    from: { path: "^db/", pathNot: DATA_TEST },
    to: { pathNot: ["^db/", DOMAIN, DATA_PACKAGES], dependencyTypesNot: ["core"] },
  },
  {
    name: "db-tests",
    comment: "Tests of the data add the test packages, no more.",
    from: { path: DATA_TEST },
    to: { pathNot: ["^db/", DOMAIN, DATA_PACKAGES, TEST_PACKAGES], dependencyTypesNot: ["core"] },
  },
  {
    name: "sql-in-db-only",
    comment: "Drizzle and the drivers are the business of db.",
    from: { pathNot: "^db/|(^|/)node_modules/|\\.data\\.test\\.ts$" },
    to: { path: DATA_PACKAGES },
  },
  {
    name: "testing-for-tests-only",
    comment: "They make throw-away databases, organisations and mailboxes: for tests and measurements.",
    from: { pathNot: [DATA_TEST, TEST, TEST_SUPPORT, "^e2e/", "^scripts/(bench|test)-"] },
    to: { path: ["^db/testing/", TEST_SUPPORT] },
  },
];

const views = [
  {
    name: "components-only-render",
    comment: "Components get what they show as props.",
    from: { path: "^components/", pathNot: TEST },
    to: { pathNot: ["^components/", DOMAIN, VIEW_PACKAGES, NEXT_LINK] },
  },
  {
    name: "components-tests",
    comment: "Tests of components add the test packages and files to read.",
    from: { path: `^components/.*${TEST}` },
    to: {
      pathNot: ["^components/", "^messages/", DOMAIN, PURE_PACKAGES, VIEW_PACKAGES, NEXT_LINK, TEST_PACKAGES],
      dependencyTypesNot: ["core"],
    },
  },
  {
    name: "app-knows-no-tables",
    comment: "Routes authorise, read, render or call one action: no SQL.",
    from: { path: "^(app/|proxy\\.ts$|instrumentation\\.ts$)" },
    to: { path: "^db/", pathNot: DATA_DOORS },
  },
  {
    name: "app-knows-no-tools",
    comment: "What a command and a page share is in lib.",
    from: { path: "^(app/|proxy\\.ts$|instrumentation\\.ts$)" },
    to: { path: "^(scripts|e2e)/" },
  },
];

const commands = [
  {
    name: "scripts-know-no-pages",
    comment: "Commands are thin shells around lib and db.",
    from: { path: "^scripts/" },
    to: { path: "^(app|components|e2e)/" },
  },
  {
    name: "e2e-sees-what-people-see",
    comment: "Browser tests know the product by its pages; data is prepared by db/testing.",
    from: { path: "^e2e/" },
    to: { path: "^(app|components|scripts|db)/", pathNot: "^db/testing/" },
  },
];

const privacy = [
  {
    name: "reviewers-reach-no-answers",
    comment:
      "The privacy promise: what serves reviewers, managers and the staff as a whole cannot reach a person's answers or scores, over however many " +
      "imports. It reads released groups, units and participation counts.",
    from: {
      path: [
        "^app/.*/campaigns/",
        "^app/[^/]+/announcement/",
        "^app/.*/[(]?review[)]?/",
        "^app/api/v1/",
        "^db/(queries/published/|schema/release)",
        "^lib/(announcement|campaign|review)/",
        "^server/announcement/",
        "^server/review/",
      ],
      pathNot: [TEST, TEST_SUPPORT],
    },
    to: {
      path: ["^db/queries/personal/", "^db/(schema|writes)/(response|plan)", "^lib/(plan|practice|scoring|result)/"],
      reachable: true,
    },
  },
];

const thread = [
  {
    name: "files-are-made-apart",
    comment:
      "No page and no route reaches what writes PDF, XLSX or PPTX, or reads a table of units or staff: it would hold up " +
      "everybody who is answering. They order a file of the thread (server/document/file-thread.ts), or leave it to " +
      "the worker.",
    from: { path: "^(app/|server/(direct|http)/|scripts/serve/serve\\.ts$|(proxy|instrumentation)\\.ts$)" },
    to: { path: "node_modules/(pdfkit|write-excel-file|pptxgenjs|csv-parse|yauzl|saxes)/", reachable: true },
  },
];

const hygiene = [
  {
    name: "no-circular",
    comment: "Two files that need each other are one file, or three.",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-orphans",
    comment: "Nobody imports it and it imports nothing. Routes, tests and declarations are entered from outside.",
    from: { orphan: true, pathNot: ["^app/", "^scripts/[^/]+$", "^e2e/", TEST, "\\.d\\.m?ts$", "\\.json$", "\\.css$"] },
    to: {},
  },
  {
    name: "no-dev-packages-in-product",
    comment: "The product runs on its dependencies; dev dependencies are tools.",
    from: {
      path: "^(app|components|server|db|lib)/|^(proxy|instrumentation)\\.ts$",
      pathNot: [TEST, DATA_TEST, TEST_SUPPORT, "\\.config\\.ts$"],
    },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
  },
  {
    name: "no-unlisted-packages",
    comment: "A package that only another package brings along may go away with it.",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "no-unresolvable",
    comment: "Neither a file nor an installed package.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "nobody-imports-tests",
    comment: "What two tests share is a file of its own.",
    from: {},
    to: { path: [TEST, "\\.spec\\.ts$"] },
  },
];

const rules = [domain, server, data, views, commands, privacy, thread, hygiene].flat();

export default {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
