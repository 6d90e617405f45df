/** The page of the clerk's guide, from its Markdown: `guidePage("# Hướng dẫn\n\nMột **nút**.")` → a whole HTML page. What it does not know it refuses. */
export function guidePage(markdown: string): string {
  const blocks = markdown.trim().split(/\n{2,}/).map((block) => block.split("\n"));
  const parts = blocks.filter(([line = ""]) => line.startsWith("## ")).map(([line = ""]) => line.slice(3));
  const [[title = ""] = [], ...rest] = blocks;
  if (!title.startsWith("# ")) throw new Error("The guide begins with its title.");
  const contents = `<nav aria-label="Mục lục"><ul>${parts.map((part) => `<li><a href="#${idOf(part)}">${inline(part)}</a></li>`).join("")}</ul></nav>`;
  const firstPart = rest.findIndex(([line = ""]) => line.startsWith("## "));
  const body = rest.map((lines, index) => (index === firstPart ? `${contents}\n${blockHtml(lines)}` : blockHtml(lines))).join("\n");
  return PAGE(inline(title.slice(2)), body);
}

/** `idOf("Năm sau")` → "nam-sau": links of a page carry no marks. */
const idOf = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-");

function blockHtml(lines: readonly string[]): string {
  const [first = ""] = lines;
  const heading = /^(#{2,3}) (.+)$/.exec(first);
  if (heading !== null && lines.length === 1) return headingHtml(heading[1] === "##" ? 2 : 3, heading[2] ?? "");
  const picture = /^!\[(.+)\]\((hinh\/[\w-]+\.png)\)$/.exec(first);
  if (picture !== null && lines.length === 1) return `<figure><img src="${picture[2]}" alt="" loading="lazy" /><figcaption>${inline(picture[1] ?? "")}</figcaption></figure>`;
  if (lines.every((line) => line.startsWith("- "))) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
  if (lines.every((line) => /^\d+\. /.test(line))) return `<ol>${lines.map((line) => `<li>${inline(line.replace(/^\d+\. /, ""))}</li>`).join("")}</ol>`;
  if (lines.every((line) => /^\|.*\|$/.test(line))) return tableHtml(lines);
  if (lines.length === 1 && !/^[#>\-|!]|^\d+\. |^ /.test(first)) return `<p>${inline(first)}</p>`;
  throw new Error(`The guide has a block that no page can show: ${lines.join(" / ").slice(0, 120)}`);
}

const headingHtml = (level: 2 | 3, text: string): string => `<h${level} id="${idOf(text)}">${inline(text)}</h${level}>`;

function tableHtml([head = "", , ...rows]: readonly string[]): string {
  const cells = (line: string, tag: string): string => `<tr>${line.slice(1, -1).split("|").map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${cells(head, 'th scope="col"').replaceAll('</th scope="col">', "</th>")}</thead><tbody>${rows.map((row) => cells(row, "td")).join("")}</tbody></table>`;
}

const inline = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/`(.+?)`/g, "<code>$1</code>");

const PAGE = (title: string, body: string): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="assets/icon-32.png" />
    <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 "Segoe UI", Arial, sans-serif; color: CanvasText; background: Canvas; max-width: 44em; margin: 0 auto; padding: 16px; overflow-wrap: break-word; }
      h1 { font-size: 26px; line-height: 1.25; margin: 0 0 12px; }
      h2 { font-size: 20px; line-height: 1.3; margin: 32px 0 8px; }
      h3 { font-size: 17px; line-height: 1.3; margin: 20px 0 6px; }
      p { margin: 8px 0; }
      ul, ol { padding-left: 24px; margin: 8px 0; }
      li { margin: 6px 0; }
      code { font: inherit; font-style: italic; }
      figure { margin: 16px 0; }
      figure img { display: block; box-sizing: border-box; max-width: 100%; height: auto; border: 1px solid GrayText; }
      figcaption { font-size: 14px; }
      table { border-collapse: collapse; width: 100%; }
      th, td { padding: 4px 8px; border: 1px solid GrayText; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
      @media print { nav { display: none; } figure, tr { break-inside: avoid; } }
    </style>
  </head>
  <body>
    <main>
    <h1>${title}</h1>
${body}
    </main>
  </body>
</html>
`;
