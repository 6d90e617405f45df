import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { guidePage } from "../../docs/source/guidePage";
import { outgoingName } from "../../src/messages.vi/paper";
import { STEP_HELP } from "../../src/messages.vi/stepHelp";
import { DESTINATIONS } from "../../src/review/dossier";

const GUIDE = readFileSync("docs/huong-dan.md", "utf8");
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))];

/** Every text of a source file as a clerk meets it: what is filled in while it runs shows as “…”. */
function textsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) found.push(node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return found;
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => join(folder, file));
const onRibbon = all(readFileSync("manifest.xml", "utf8"), /<bt:String [^>]*DefaultValue="([^"]+)"/g);
const labels = new Set([...filesIn("src/messages.vi").flatMap(textsOf), ...onRibbon, ...DESTINATIONS.map(outgoingName), "⋯"]);
const inWorkbook = new Set([...labels, ...filesIn("src/roster").flatMap(textsOf)]);

test("every button and label the guide prints bold stands in the product's messages or on the ribbon", () => {
  const named = all(GUIDE, /\*\*(.+?)\*\*/g);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((label) => !labels.has(label))).toEqual([]);
});

test("every sheet, column and setting the guide names is one of the workbook's", () => {
  expect(all(GUIDE, /`(.+?)`/g).filter((name) => !inWorkbook.has(name))).toEqual([]);
});

test("every button the help of a step quotes stands in the product's messages", () => {
  const quoted = Object.values(STEP_HELP).flatMap((help) => Object.values(help).flatMap((line) => all(line, /“(.+?)”/g)));
  expect(quoted).toContain("Tạo tất cả biểu mẫu");
  expect(quoted.filter((label) => !inWorkbook.has(label))).toEqual([]);
});

test("the guide shows every picture there is, and no other; together they stay under 1.5 MB", () => {
  const pictures = readdirSync("docs/hinh");
  expect(all(GUIDE, /\(hinh\/(.+?)\)/g).sort()).toEqual([...pictures].sort());
  expect(pictures.reduce((sum, name) => sum + statSync(join("docs/hinh", name)).size, 0)).toBeLessThan(1_500_000);
});

test("the page of the guide shows what its Markdown says, and refuses what it could not show", () => {
  const page = guidePage("# Tên\n\nMột **nút** & `ô`.\n\n## Phần một\n\n- a\n- b\n\n1. c\n\n![Lời](hinh/a-b.png)\n\n| H | K |\n|---|---|\n| x | y |");
  for (const part of ["<title>Tên</title>", "<p>Một <b>nút</b> &amp; <code>ô</code>.</p>", '<a href="#phan-mot">', "<ul><li>a</li><li>b</li></ul>", "<ol><li>c</li></ol>", "<figcaption>Lời</figcaption>", '<th scope="col">H</th>', "<td>y</td>"])
    expect(page).toContain(part);
  expect(() => guidePage("# Tên\n\n> lời trích")).toThrow("no page can show");
  expect(guidePage(GUIDE)).not.toMatch(/\*\*|`|\]\(/);
});
