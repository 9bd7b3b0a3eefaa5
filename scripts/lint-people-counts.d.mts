import type { Rule } from "eslint";

export const peopleCounts: Rule.RuleModule;
