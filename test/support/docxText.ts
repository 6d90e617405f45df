import PizZip from "pizzip";

/** One part of a `.docx` as text: `partOf(bytes, "word/document.xml")`. */
export function partOf(docx: Uint8Array, part = "word/document.xml"): string {
  const entry = new PizZip(docx).file(part);
  if (!entry) throw new Error(`no ${part}`);
  return entry.asText();
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'" };

/** What a reader sees: a line per paragraph, cells joined by " | ", a dotted leader as "……". */
export const docxText = (docx: Uint8Array): string =>
  partOf(docx)
    .replace(/<w:p>(<w:pPr>.*?<\/w:pPr>)?/g, "")
    .replace(/<w:tab\/>/g, "……")
    .replace(/<w:br\/>/g, "\n")
    .replace(/<\/w:p><\/w:tc>/g, " | ")
    .replace(/<\/w:tr>/g, "\n")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/……☐/g, " ☐")
    .replace(/&(lt|gt|amp|quot|apos);/g, (entity) => entities[entity] ?? entity)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/^[ |]+|[ |]+$/g, ""))
    .filter((line, index, lines) => line !== "" && !(line === "……" && lines[index - 1] === "……"))
    .join("\n");
