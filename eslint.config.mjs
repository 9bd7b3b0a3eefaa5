import { defineConfig, globalIgnores } from "eslint/config";
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import { peopleCounts } from "./scripts/lint-people-counts.mjs";

const TYPED = ["**/*.ts", "**/*.tsx"];
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "e2e/**/*.ts", "db/testing/**/*.ts"];

// One overload of it is deprecated, and naming the function in an export counts as using that one.
const DRIZZLE_PRIMARY_KEY = { from: "package", package: "drizzle-orm", name: "primaryKey" };

// Next brings the plugin along but switches on six of its rules.
const { "jsx-a11y": a11y } = next.find((entry) => entry.plugins?.["jsx-a11y"]).plugins;

/** A warning that does not fail the build is a warning that stays. */
function warningsAsErrors(entry) {
  const rules = Object.entries(entry.rules ?? {}).map(([name, setting]) => {
    const [level, ...options] = [setting].flat();
    return [name, [level === "warn" ? "error" : level, ...options]];
  });
  return entry.rules === undefined ? entry : { ...entry, rules: Object.fromEntries(rules) };
}

const accessibility = {
  name: "accessibility",
  files: ["**/*.tsx"],
  rules: {
    ...a11y.flatConfigs.strict.rules,
    // A label with a hint below it holds its text three elements deep.
    "jsx-a11y/label-has-associated-control": ["error", { depth: 4 }],
  },
};

const typed = {
  name: "typed",
  files: TYPED,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    "@typescript-eslint/switch-exhaustiveness-check": "error",
    // Server actions are async functions given to attributes; React awaits them.
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    // A server action must be async even when it awaits nothing.
    "@typescript-eslint/require-await": "off",
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    // [...text] takes code points apart, which is what is meant here.
    "@typescript-eslint/no-misused-spread": ["error", { allow: [{ from: "lib", name: "string" }] }],
    "@typescript-eslint/no-deprecated": ["error", { allow: [DRIZZLE_PRIMARY_KEY] }],
    // A quarter of the time of all rules, for enums, of which there are none, and for plain objects that pass for
    // instances of a class, of which there are few.
    "@typescript-eslint/no-unsafe-enum-assignment": "off",
    "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
  },
};

const untyped = {
  name: "untyped",
  files: ["**/*.mjs"],
  rules: {
    ...{ "no-undef": "error", "no-unused-vars": "error", "prefer-const": "error", "no-var": "error" },
    // Tools read their configuration as a default export; a name would be read by nobody.
    "import/no-anonymous-default-export": "off",
  },
};

const house = {
  name: "house",
  rules: {
    eqeqeq: "error",
    "no-console": "error",
    // Concerns the React Compiler, which is not in use; it would forbid react-hook-form's watch().
    "react-hooks/incompatible-library": "off",
    // All components are functions, and these look for classes in every file.
    ...Object.fromEntries(
      ["no-deprecated", "no-direct-mutation-state", "require-render-return", "display-name"].map((rule) => [
        `react/${rule}`,
        "off",
      ]),
    ),
    // Plain links on purpose: pages work, and are left, without client-side navigation.
    "@next/next/no-html-link-for-pages": "off",
  },
};

const BY_HAND = {
  selector: "NewExpression[callee.object.name='Intl'][callee.property.name=/^(Number|DateTime)Format$/]",
  message: "Numbers, shares and times are written by lib/text.",
};

const formats = {
  name: "formats",
  files: ["{app,lib,server}/**"],
  // The browser says a time in the reader's zone, which no formatter of ours knows.
  ignores: ["lib/text/**", "**/*.test.ts"],
  rules: {
    "no-restricted-syntax": ["error", BY_HAND],
  },
};

const times = {
  name: "times",
  files: ["app/**", "server/direct/**"],
  rules: {
    "no-restricted-syntax": [
      "error",
      BY_HAND,
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: "Servers have clocks of their own: the time is database().now().",
      },
    ],
  },
};

const guarded = {
  name: "guarded",
  files: ["app/**"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: "/server/",
            importNamePattern: "^require[A-Z]",
            message:
              "What a page, an action or a file asks for is said in lib/access/routes.ts, and read by its guard.",
          },
        ],
      },
    ],
  },
};

const counted = {
  name: "counted",
  files: ["{app,components,lib,server}/**/*.ts", "{app,components,lib,server}/**/*.tsx"],
  ignores: ["lib/text/people-text.ts", "**/*.test.ts"],
  plugins: { counted: { rules: { "people-counts": peopleCounts } } },
  rules: { "counted/people-counts": "error" },
};

const tests = {
  name: "tests",
  files: TESTS,
  rules: {
    // In a test the failure of such an assertion is the failure of the test.
    "@typescript-eslint/no-non-null-assertion": "off",
    // Playwright's fixtures are handed over by a function called `use`.
    "react-hooks/rules-of-hooks": "off",
  },
};

const ignored = globalIgnores([
  ...[".next/", ".node/", "dist/", "data/", "public/", "test-results/", "playwright-report/"],
  ...["db/migrations/", "next-env.d.ts", "**/*.d.mts"],
]);

export default defineConfig(
  ignored,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  next.map(warningsAsErrors),
  accessibility,
  typed,
  untyped,
  house,
  formats,
  times,
  guarded,
  counted,
  { name: "scripts", files: ["scripts/**"], rules: { "no-console": "off" } },
  tests,
);
