import { defineConfig, globalIgnores } from "eslint/config";
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

const TYPED = ["**/*.ts", "**/*.tsx"];
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "e2e/**/*.ts", "db/testing*", "db/testing/**/*.ts"];

// Next brings the plugin along but switches on six of its rules.
const { "jsx-a11y": a11y } = next.find((entry) => entry.plugins?.["jsx-a11y"]).plugins;

/** A warning that does not fail the build is a warning that stays. */
function warningsAsErrors(entry) {
  if (entry.rules === undefined) return entry;
  const stricter = ([name, [level, ...options]]) => [name, [level === "warn" || level === 1 ? "error" : level, ...options]];
  const rules = Object.entries(entry.rules).map(([name, value]) => [name, [value].flat()]);
  return { ...entry, rules: Object.fromEntries(rules.map(stricter)) };
}

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
    // One overload of it is deprecated, and naming the function in an export counts as using that one.
    "@typescript-eslint/no-deprecated": ["error", { allow: [{ from: "package", package: "drizzle-orm", name: "primaryKey" }] }],
  },
};

const untyped = {
  name: "untyped",
  files: ["**/*.mjs"],
  rules: { "no-undef": "error", "no-unused-vars": "error", "prefer-const": "error", "no-var": "error" },
};

const house = {
  name: "house",
  rules: {
    eqeqeq: "error",
    "no-console": "error",
    // Plain links on purpose: pages work, and are left, without client-side navigation.
    "@next/next/no-html-link-for-pages": "off",
  },
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
  ...[".next/", "data/", "public/", "test-results/", "playwright-report/"],
  ...["db/migrations/", "next-env.d.ts", "**/*.d.mts"],
]);

export default defineConfig(
  ignored,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  next.map(warningsAsErrors),
  { name: "accessibility", files: ["**/*.tsx"], rules: a11y.flatConfigs.strict.rules },
  typed,
  untyped,
  house,
  { name: "scripts", files: ["scripts/**"], rules: { "no-console": "off" } },
  tests,
);
