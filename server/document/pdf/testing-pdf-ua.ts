import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** What a validator of PDF/UA-1 (ISO 14289-1) looks at, as far as it can be read off the file here. For tests. */

type Node = { role: string; alt?: string; children: readonly (Node | { type: string; id: string })[] };

const isNode = (child: Node["children"][number]): child is Node => "role" in child;

/** Which elements may stand in which; where nothing is said, none but what is drawn. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Root: ["Document"],
  Document: ["H1", "H2", "H3", "H4", "P", "L", "Table", "Figure"],
  L: ["LI"],
  LI: ["Lbl", "LBody"],
  Table: ["TR"],
  TR: ["TH", "TD"],
};

function nodesOf(node: Node): Node[] {
  return [node, ...node.children.filter(isNode).flatMap(nodesOf)];
}

function nestingComplaints(root: Node): string[] {
  return nodesOf(root).flatMap(({ role, children, alt = "" }) => [
    ...children.filter(isNode).flatMap((child) => {
      const mayStand = CHILDREN[role]?.includes(child.role) ?? false;
      return mayStand ? [] : [`${child.role} stands in ${role}`];
    }),
    ...(role === "Figure" && alt === "" ? ["a figure says nothing to those who do not see it"] : []),
  ]);
}

/** Headings over all pages: one title, and no level left out. */
function headingComplaints(roles: readonly string[]): string[] {
  const levels = roles.flatMap((role) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  return [
    ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1 ? [] : ["there is no one title"]),
    ...levels.flatMap((level, i) => (level <= (levels[i - 1] ?? 0) + 1 ? [] : [`H${String(level)} comes too early`])),
  ];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** Whatever is drawn is in the structure or marked as an artifact, and the structure names what is drawn. */
async function markingComplaints(page: Page, nodes: readonly Node[]): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const PAINTS: readonly number[] = [OPS.showText, OPS.showSpacedText, OPS.constructPath, OPS.paintImageXObject];
  const { fnArray, argsArray } = await page.getOperatorList();
  const open: (string | number)[] = [];
  const drawn = new Set<number>();
  const unmarked: string[] = [];
  fnArray.forEach((operator, i) => {
    const [tag, mcid] = ((argsArray as unknown[])[i] ?? []) as [string, number | null];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) open.push(mcid ?? tag);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (PAINTS.includes(operator)) {
      const at = open.at(-1);
      if (typeof at === "number") drawn.add(at);
      else if (at !== "Artifact") unmarked.push(`something unmarked is drawn on page ${String(page.pageNumber)}`);
    }
  });
  const named = nodes.flatMap(({ children }) =>
    children.flatMap((child) => (isNode(child) ? [] : [Number(/mc(\d+)$/.exec(child.id)?.[1])])),
  );
  const unnamed = [...drawn].filter((mcid) => !named.includes(mcid));
  return [...unmarked, ...unnamed.map((mcid) => `content ${String(mcid)} is in no structure`)];
}

/** What must be true of every object of a kind; a file of pdfkit has its objects in plain view. */
const OBJECTS: readonly [kind: RegExp, needs: RegExp, complaint: string][] = [
  [/\/Type \/Catalog\b/, /\/MarkInfo \d+ 0 R/, "it is not tagged"],
  [/\/Type \/Catalog\b/, /\/Metadata \d+ 0 R/, "it has no metadata"],
  [/\/Type \/Page\b/, /\/Tabs \/S\b/, "a page has no order of tabs"],
  [/\/S \/TH\b/, /\/O \/Table\s+\/Scope \/(Row|Column)\b/, "a heading of a table has no scope"],
  [/\/S \/Figure\b/, /\/BBox \[/, "a figure has no place"],
  [
    /\/Type \/Font\b[^]*\/Subtype \/(Type0|Type1|TrueType)\b/,
    /\/ToUnicode \d+ 0 R/,
    "a font does not tell its letters",
  ],
  [/\/Type \/FontDescriptor\b/, /\/FontFile[23]? \d+ 0 R/, "a font is not embedded"],
];

function objectComplaints(bytes: string): string[] {
  const objects = bytes.split(/\bendobj\b/);
  return OBJECTS.flatMap(([kind, needs, complaint]) =>
    objects.some((object) => kind.test(object) && !needs.test(object)) ? [complaint] : [],
  );
}

/** The rules of PDF/UA that a file breaks, in words; none where it keeps those that are looked at here. */
export async function pdfUaComplaints(pdf: Buffer, locale: string): Promise<string[]> {
  const bytes = pdf.toString("latin1");
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = (await document.getMetadata()) as { info: { Title?: string } };
  const complaints: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const root = (await page.getStructTree()) as Node | null;
    if (!root) {
      complaints.push("a page has no structure");
      continue;
    }
    const nodes = nodesOf(root);
    roles.push(...nodes.map(({ role }) => role));
    complaints.push(...nestingComplaints(root), ...(await markingComplaints(page, nodes)));
  }
  const facts: [boolean, string][] = [
    [(await document.getMarkInfo())?.Marked === true, "it is not marked as tagged"],
    [bytes.includes(`/Lang (${locale})`), "its language is not told"],
    [(info.Title ?? "") !== "", "it has no title"],
    [/\/DisplayDocTitle true\b/.test(bytes), "its title is not displayed"],
    [bytes.includes("<pdfuaid:part>1</pdfuaid:part>"), "it does not say that it is PDF/UA"],
    [/<dc:title>\s*<rdf:Alt>\s*<rdf:li [^>]*>[^<]/.test(bytes), "its metadata have no title"],
  ];
  return [
    ...facts.flatMap(([holds, complaint]) => (holds ? [] : [complaint])),
    ...objectComplaints(bytes),
    ...headingComplaints(roles),
    ...complaints,
  ];
}
