import { describe, expect, test } from "vitest";
import { assetsOf, findLink, formsOf, press, questionsOf } from "./page";

const URL_OF_PAGE = new URL("http://localhost:3000/ru/response/r1/items-1?few");
const page = (form: string) =>
  `<header><form method="post"><button>Forget</button></form></header><main>${form}</main>`;

const QUESTIONS = `<form action="" method="POST" encType="multipart/form-data">
  <input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&quot;}"/><button name="to" value="next" class="sr-only"></button>
  <input class="x" type="radio" name="P1-B1" value="0" checked=""/><input type="radio" name="P1-B1" value="1"/>
  <input type="checkbox" name="NS2" value="a"/><input type="checkbox" name="NS2" value="b" checked=""/>
  <input name="off" value="x" disabled=""/><input type="submit" name="s" value="x"/><textarea name="note"></textarea>
  <button name="to" value="next"><!-- -->Continue<!-- --> <b>now</b></button>
  <button formAction="/elsewhere?x=1&amp;y=2" name="to" value="back">Back</button>
</form>`;

describe("what a browser without JavaScript sends", () => {
  test("hidden fields, what is chosen, and the pressed button, in their order", () => {
    const { url, fields, isMultipart } = press(page(QUESTIONS), URL_OF_PAGE, "Continue now", { "P1-B1": "1" });
    expect({ url: url.href, isMultipart }).toEqual({ url: URL_OF_PAGE.href, isMultipart: true });
    expect(fields).toEqual([
      ["$ACTION_1:0", '{"id":"a"}'],
      ["P1-B1", "1"],
      ["NS2", "b"],
      ["note", ""],
      ["to", "next"],
    ]);
  });

  test("without a choice what the page has checked; a button may lead elsewhere", () => {
    const { url, fields } = press(page(QUESTIONS), URL_OF_PAGE, "Back");
    expect(url.pathname + url.search).toBe("/elsewhere?x=1&y=2");
    expect(fields).toContainEqual(["P1-B1", "0"]);
    expect(fields.at(-1)).toEqual(["to", "back"]);
  });

  test.each([
    ["submit", "/ru/response/r1/submit"],
    ["?step", "/ru/response/r1/items-1?step"],
    ["/start", "/start"],
  ])("an address %s is seen from the page", (action, path) => {
    const { url, isMultipart } = press(
      `<form method=post action="${action}"><button>Go</button></form>`,
      URL_OF_PAGE,
      "Go",
    );
    expect(url.pathname + url.search).toBe(path);
    expect(isMultipart).toBe(false);
  });

  test("a button that is not there, or of a form that is not posted, is said", () => {
    expect(() => press(page(QUESTIONS), URL_OF_PAGE, "Submit")).toThrow(
      'no button "Submit" on /ru/response/r1/items-1',
    );
    expect(() => press("<form><button>Go</button></form>", URL_OF_PAGE, "Go")).toThrow("not posted");
  });
});

test("questions are the radio buttons and checkboxes of a form", () => {
  expect(questionsOf(formsOf(page(QUESTIONS))[1] ?? { controls: [] })).toEqual([
    { id: "P1-B1", options: ["0", "1"], isMultiple: false },
    { id: "NS2", options: ["a", "b"], isMultiple: true },
  ]);
});

test("a link is found by the end of where it leads", () => {
  const html = `<a href="#main">Skip</a><a class="b" href="../start">Begin</a>`;
  expect(findLink(html, new URL("http://localhost:3000/ru/x/"), "/start")?.pathname).toBe("/ru/start");
  expect(findLink(html, URL_OF_PAGE, "/resume")).toBeNull();
});

test("what a page loads is named once", () => {
  const html = `<head><link rel="stylesheet" href="/a.css"/><link rel="canonical" href="/x"/>
    <link rel="preload" href="/f.woff2" as="font"/><script src="/s.js" async=""></script><script>1</script></head>
    <body><script src="/s.js"></script></body>`;
  expect(assetsOf(html)).toEqual(["/a.css", "/f.woff2", "/s.js"]);
});
