import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentsFor } from "../../src/documents/documentsFor";
import { fillForm } from "../../src/documents/fillForm";
import { aReview, anAgency } from "../support/aReview";
import { docxText } from "../support/docxText";

/** What each filled form says, in files an office clerk could read. `GOLDEN=write npx jest golden` writes them anew. */
const OWN_FORMS: readonly string[] = ["02A", "02B", "1269", "01", "tuDanhGia"];

/** `form/subject` for a document that is not a subject's own form. */
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
  ["criteria frame of a leader", "frame/P001", anAgency()],
  ["criteria frame of a phong, party header", "frame/C04", anAgency({ collectiveHeader: "party" })],
  ["what a phong reports to the office", "unitSummary/C04", anAgency()],
  ["notice of a level", "notice/P004", anAgency()],
  ["notice of no rating", "notice/P006", anAgency()],
  ["report", "report/C02", anAgency()],
  ["report to the party", "partyReport/C02", anAgency({ partyReportNumber: "12" })],
  ["list for filing", "filing/C02", anAgency({ keeper: "Lê Văn Ví Dụ" })],
  ["contents of the dossier to UBND", "provinceContents/C02", anAgency()],
  ["contents of the dossier to the party", "partyContents/C02", anAgency()],
] as const;

test.each(CASES)("%s: the filled form reads as kept", (name, subject, agency) => {
  const [form, about] = subject.includes("/") ? subject.split("/") : [null, subject];
  const plan = documentsFor(aReview(), agency).find((one) => one.subject === about && (form === null ? OWN_FORMS.includes(one.form) : one.form === form));
  if (!plan) throw new Error(`no document of ${subject}`);
  const said = `${docxText(fillForm(readFileSync(join(__dirname, "../../templates", plan.template)), plan.tags).bytes)}\n`;
  const kept = join(__dirname, "golden", `${name}.txt`);
  if (process.env.GOLDEN === "write") writeFileSync(kept, said);
  expect(existsSync(kept) ? readFileSync(kept, "utf8") : "").toBe(said);
});
