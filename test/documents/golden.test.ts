import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentsFor } from "../../src/documents/documentsFor";
import { fillForm } from "../../src/documents/fillForm";
import { aReview, anAgency } from "../support/aReview";
import { docxText } from "../support/docxText";

/** What each filled form says, in files an office clerk could read. `GOLDEN=write npx jest golden` writes them anew. */
const CASES = [
  ["leader with an unknown union post, not decided", "P001", anAgency()],
  ["leader whose birth is known to the month, decided lower", "P003", anAgency()],
  ["party member without a post", "P004", anAgency()],
  ["contract worker", "P005", anAgency()],
  ["civil servant not rated", "P006", anAgency()],
  ["leader outside the party", "P007", anAgency()],
  ["leadership collective, state header", "C01", anAgency()],
  ["phong collective, party header", "C04", anAgency({ collectiveHeader: "party" })],
  ["agency on itself", "C02", anAgency()],
  ["report", "report", anAgency()],
] as const;

test.each(CASES)("%s: the filled form reads as kept", (name, subject, agency) => {
  const plan = documentsFor(aReview(), agency).find((one) => (subject === "report" ? one.form === "report" : one.subject === subject));
  if (!plan) throw new Error(`no document of ${subject}`);
  const said = `${docxText(fillForm(readFileSync(join(__dirname, "../../templates", plan.template)), plan.tags).bytes)}\n`;
  const kept = join(__dirname, "golden", `${name}.txt`);
  if (process.env.GOLDEN === "write") writeFileSync(kept, said);
  expect(existsSync(kept) ? readFileSync(kept, "utf8") : "").toBe(said);
});
