import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../../src/documents/engine/provenBefore";
import { TAG_LIST_TEMPLATE } from "../../src/documents/tagList";
import { danhSachThe } from "./danhSachThe";
import { TEMPLATE_SOURCES } from "./templates";

/** Writes `templates/*.docx` anew, and the list by which the engine knows them: `npm run templates`. */
const templates = Object.entries(TEMPLATE_SOURCES).map(([name, make]) => [name, make()] as const);
writeFileSync(join(__dirname, "..", TAG_LIST_TEMPLATE), danhSachThe());
for (const [name, bytes] of templates) writeFileSync(join(__dirname, "..", name), bytes);
writeFileSync(
  join(__dirname, "../../src/documents/engine/shippedTemplates.ts"),
  `/** Length and checksum of every shipped template: \`npm run templates\` writes this file, a test goes through the proof of each. */
export const SHIPPED: Readonly<Record<string, string>> = {
${templates.map(([name, bytes]) => `  "${name}": "${fingerprintOf(bytes)}",`).join("\n")}
};
`,
);
