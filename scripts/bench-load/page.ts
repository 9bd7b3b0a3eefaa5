/** A control of a form: its name, and what it sends. Of radio buttons and checkboxes only the chosen ones are sent. */
type Control = { kind: "hidden" | "text" | "radio" | "checkbox"; name: string; value: string; isChecked: boolean };
type Button = { name: string; value: string; action?: string; text: string };
/** A form as HTML has it: a button may lead to another address than its form. */
export type PageForm = {
  method: string;
  action: string;
  isMultipart: boolean;
  controls: readonly Control[];
  buttons: readonly Button[];
};

export type Question = { id: string; options: readonly string[]; isMultiple: boolean };

/** What a form sends: where, and the fields in their order. */
export type Posted = { url: URL; fields: readonly (readonly [string, string])[]; isMultipart: boolean };

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", quot: '"', apos: "'", "#x27": "'", "#39": "'", lt: "<", gt: ">", nbsp: "\u{a0}" },
};
const unescaped = (text: string) => text.replaceAll(/&([#\w]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

const TAG = /<(\/?)(form|input|button|textarea|a)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(text: string): Map<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)];
  return new Map(
    found.map(([, name = "", double, single, bare]) => [name.toLowerCase(), unescaped(double ?? single ?? bare ?? "")]),
  );
}

const textOf = (html: string) =>
  unescaped(html.replaceAll(/<!--.*?-->|<[^>]*>/gs, ""))
    .replaceAll(/\s+/g, " ")
    .trim();

function controlOf(attributes: ReadonlyMap<string, string>): Control[] {
  const name = attributes.get("name") ?? "";
  const type = attributes.get("type") ?? "text";
  if (name === "" || attributes.has("disabled") || type === "submit" || type === "button") return [];
  const isChosen = type === "radio" || type === "checkbox";
  const kind = type === "hidden" || isChosen ? type : "text";
  const value = attributes.get("value") ?? (isChosen ? "on" : "");
  return [{ kind, name, value, isChecked: attributes.has("checked") }];
}

/** The forms of a page, in their order. Controls outside of any form are left out. */
export function formsOf(html: string): PageForm[] {
  const forms: (PageForm & { controls: Control[]; buttons: Button[] })[] = [];
  let open = false;
  for (const { 1: slash, 2: tag = "", 3: rest = "", 0: whole, index } of html.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const form = forms.at(-1);
    if (name === "form") {
      open = slash === "";
      if (!open) continue;
      const attributes = attributesOf(rest);
      const isMultipart = (attributes.get("enctype") ?? "").toLowerCase() === "multipart/form-data";
      const method = (attributes.get("method") ?? "get").toUpperCase();
      forms.push({ method, action: attributes.get("action") ?? "", isMultipart, controls: [], buttons: [] });
    } else if (open && slash === "" && form && (name === "input" || name === "textarea")) {
      form.controls.push(...controlOf(attributesOf(rest)));
    } else if (open && slash === "" && form && name === "button") {
      const attributes = attributesOf(rest);
      const action = attributes.get("formaction");
      const text = textOf(html.slice(index + whole.length, html.indexOf("</button>", index)));
      const sent = { name: attributes.get("name") ?? "", value: attributes.get("value") ?? "", text };
      form.buttons.push(action === undefined ? sent : { ...sent, action });
    }
  }
  return forms;
}

/** The questions of a form, in their order: its radio buttons or checkboxes of one name. */
export function questionsOf({ controls }: Pick<PageForm, "controls">): Question[] {
  const questions = new Map<string, Question>();
  for (const { kind, name, value } of controls) {
    if (kind !== "radio" && kind !== "checkbox") continue;
    const options = [...(questions.get(name)?.options ?? []), value];
    questions.set(name, { id: name, options, isMultiple: kind === "checkbox" });
  }
  return [...questions.values()];
}

/** Where the first link leads whose address ends so, seen from the page it stands on; null where there is none. */
export function findLink(html: string, pageUrl: URL, end: string): URL | null {
  for (const { 1: slash, 2: tag = "", 3: rest = "" } of html.matchAll(TAG)) {
    const target = slash === "" && tag.toLowerCase() === "a" ? attributesOf(rest).get("href") : undefined;
    if (target === undefined || !URL.canParse(target, pageUrl)) continue;
    const url = new URL(target, pageUrl);
    if (url.pathname.endsWith(end)) return url;
  }
  return null;
}

const ASSET = /<(script|link)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const LOADED_LINKS = /^(?:stylesheet|preload|modulepreload|icon|shortcut icon)$/i;

/** The addresses of the scripts, styles, fonts and icons that a page names, each once. */
export function assetsOf(html: string): string[] {
  const found = [...html.matchAll(ASSET)].flatMap(({ 1: tag = "", 2: rest = "" }) => {
    const attributes = attributesOf(rest);
    if (tag.toLowerCase() === "script") return attributes.get("src") ?? [];
    return LOADED_LINKS.test(attributes.get("rel") ?? "") ? (attributes.get("href") ?? []) : [];
  });
  return [...new Set(found)];
}

/**
 * What a browser without JavaScript sends when the button that reads `label` is pressed after one option was chosen for
 * each name in `chosen`. Throws where the page has no such button, or its form is not posted.
 */
export function press(
  html: string,
  pageUrl: URL,
  label: string,
  chosen: Readonly<Record<string, string>> = {},
): Posted {
  const form = formsOf(html).find(({ buttons }) => buttons.some(({ text }) => text === label));
  const button = form?.buttons.find(({ text }) => text === label);
  if (!form || !button) throw new Error(`there is no button "${label}" on ${pageUrl.pathname}`);
  if (form.method !== "POST") throw new Error(`the form of "${label}" on ${pageUrl.pathname} is not posted`);
  const sent = form.controls.filter(({ kind, name, value, isChecked }) => {
    if (kind === "hidden" || kind === "text") return true;
    return name in chosen ? chosen[name] === value : isChecked;
  });
  const fields = sent.map(({ name, value }) => [name, value] as const);
  if (button.name !== "") fields.push([button.name, button.value]);
  return { url: new URL((button.action ?? form.action) || pageUrl, pageUrl), fields, isMultipart: form.isMultipart };
}
