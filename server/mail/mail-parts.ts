/** What a mail is made of, once for both of its forms. */
export type MailPart =
  | { kind: "paragraph" | "quote" | "small"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "link"; label: string; hint: string; url: string };

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
/** What somebody typed keeps its lines. */
const withLines = (text: string) => escapeHtml(text.trim()).replaceAll(/\r?\n/g, "<br>");

function textOf(part: MailPart): string {
  switch (part.kind) {
    case "list":
      return part.items.map((item) => `- ${item}`).join("\n");
    case "link":
      return `${part.label}:\n${part.url}`;
    case "paragraph":
    case "quote":
    case "small":
      return part.text.trim();
  }
}

// Mail programs know little of style sheets: styles stand at the elements. The colours are those of the pages.
const QUOTE = "margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid #00606b";
const BUTTON =
  "display:inline-block;padding:12px 22px;border-radius:6px;background:#00606b;color:#ffffff;font-weight:bold;" +
  "text-decoration:none";
const SMALL = "margin:0 0 12px;font-size:14px;color:#4b5c66";

function htmlOf(part: MailPart): string {
  switch (part.kind) {
    case "list":
      return `<ul style="margin:0 0 20px;padding-left:22px">${part.items
        .map((item) => `<li style="margin:0 0 8px">${escapeHtml(item)}</li>`)
        .join("")}</ul>`;
    case "link": {
      const url = escapeHtml(part.url);
      return (
        `<p style="margin:0 0 12px"><a href="${url}" style="${BUTTON}">${escapeHtml(part.label)}</a></p>` +
        `<p style="${SMALL}">${escapeHtml(part.hint)}<br>` +
        `<a href="${url}" style="color:#00606b;word-break:break-all">${url}</a></p>`
      );
    }
    case "quote":
      return `<blockquote style="${QUOTE}">${withLines(part.text)}</blockquote>`;
    case "small":
      return `<p style="${SMALL}">${withLines(part.text)}</p>`;
    case "paragraph":
      return `<p style="margin:0 0 16px">${withLines(part.text)}</p>`;
  }
}

/** The mail as plain text. */
export function mailText(title: string, parts: readonly MailPart[]): string {
  return `${[title, ...parts.map(textOf)].join("\n\n")}\n`;
}

/** The mail as a page: no images, nothing from elsewhere, readable without its styles. */
export function mailHtml(locale: string, title: string, parts: readonly MailPart[]): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#15232b;font:16px/1.5 Arial,sans-serif">
<div style="max-width:600px;margin:0 auto">
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25">${escapeHtml(title)}</h1>
${parts.map(htmlOf).join("\n")}
</div>
</body>
</html>
`;
}
