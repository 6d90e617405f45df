import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentsFor } from "../../../src/documents/documentsFor";
import { fillForm } from "../../../src/documents/fillForm";
import { aReview, anAgency } from "../../support/aReview";
import { docxText } from "../../support/docxText";

const KNOWN = {
  meeting: "Lãnh đạo, cơ quan", date: "2023-11-25", time: "08 giờ 00", venue: "Phòng họp tầng 2", chair: null, secretary: "Trần Thị Nháp",
  tellers: ["Võ Thị Giả", "Trần Thị Nháp"], place: "Hội nghị!4", datePlace: "Hội nghị!B4",
} as const;

/** What each paper says, in files an office clerk could read. `GOLDEN=write npx jest meetings/golden` writes them anew. */
const CASES = [
  ["invitation to the sitting of the agency", "01", "invitation"],
  ["invitation to the meeting of a phòng", "02", "invitation"],
  ["attendance of the sitting of the agency", "01", "attendance"],
  ["attendance of a phòng", "02", "attendance"],
] as const;

test.each(CASES)("%s: the filled paper reads as kept", (name, number, form) => {
  const found = documentsFor(aReview(), anAgency({ meetingFacts: [KNOWN] })).filter((plan) => plan.path.startsWith(`Hội nghị ${number}`) && plan.form === form);
  expect(found.length).toBeGreaterThan(0);
  const texts = found.map(({ template, tags }) => docxText(fillForm(readFileSync(join(__dirname, "../../../templates", template)), tags).bytes));
  const said = `${texts.join("\n\n")}\n`;
  const kept = join(__dirname, "golden", `${name}.txt`);
  if (process.env.GOLDEN === "write") writeFileSync(kept, said);
  expect(existsSync(kept) ? readFileSync(kept, "utf8") : "").toBe(said);
});
