/** What a text takes a number of people as, and the brands of lib/policy/shown-people.ts and lib/text/people-text.ts. */
const ARGUMENT = "peopleShown";
const NUMBER_BRAND = "shownPeople";
const TEXT_BRAND = "peopleText";

/** Whether a type, or one of those it is a union of, carries a brand. */
function hasBrand(type, brand) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => part.getProperty(brand) !== undefined);
}

/**
 * The two ways past the type of lib/policy/shown-people.ts: a text takes any number, and a page prints any number, 0
 * for "fewer than 5" among them.
 */
export const peopleCounts = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      unprotected: "A text takes a number of people from peopleText (lib/text/people-text.ts), and only shown ones.",
      printed: "A number of people is written by peopleText: 0 would stand for fewer than 5.",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const check = (node, isWrong, messageId) => {
      if (isWrong(services.getTypeAtLocation(node))) context.report({ node, messageId });
    };
    const isNumber = (type) => hasBrand(type, NUMBER_BRAND);
    const printed = (node) => node && check(node, isNumber, "printed");
    return {
      [`ObjectExpression > Property[key.name='${ARGUMENT}']`]: (node) =>
        check(node.value, (type) => !hasBrand(type, TEXT_BRAND), "unprotected"),
      "JSXElement > JSXExpressionContainer > .expression": printed,
      "JSXFragment > JSXExpressionContainer > .expression": printed,
      "TemplateLiteral > .expressions": printed,
      "CallExpression[callee.name='String'] > .arguments": printed,
      "Property[key.name='cells'] > ArrayExpression > .elements": printed,
    };
  },
};
