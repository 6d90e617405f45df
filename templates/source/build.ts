import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TAG_LIST_TEMPLATE } from "../../src/documents/tagList";
import { danhSachThe } from "./danhSachThe";
import { TEMPLATE_SOURCES } from "./templates";

/** Writes `templates/*.docx` anew: `npm run templates`. */
writeFileSync(join(__dirname, "..", TAG_LIST_TEMPLATE), danhSachThe());
for (const [name, make] of Object.entries(TEMPLATE_SOURCES)) writeFileSync(join(__dirname, "..", name), make());
