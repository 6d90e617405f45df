import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TEMPLATE_SOURCES } from "./templates";

/** Writes `templates/*.docx` anew: `npm run templates`. */
for (const [name, make] of Object.entries(TEMPLATE_SOURCES)) writeFileSync(join(__dirname, "..", name), make());
