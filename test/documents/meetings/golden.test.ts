import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentsFor } from "../../../src/documents/documentsFor";
import { fillForm } from "../../../src/documents/fillForm";
import { regulation2023 } from "../../../src/review/regulation2023";
import type { Review } from "../../../src/review/review";
import type { Tally } from "../../../src/review/subject";
import { aReview, anAgency } from "../../support/aReview";
import { aTally, reviewOf } from "../../support/builders";
import { docxText } from "../../support/docxText";

const KNOWN = {
  meeting: "Lãnh đạo, cơ quan", date: "2023-11-25", time: "08 giờ 00", venue: "Phòng họp tầng 2", chair: null, secretary: "Trần Thị Nháp",
  tellers: ["Võ Thị Giả", "Trần Thị Nháp"], place: "Hội nghị!4", datePlace: "Hội nghị!B4",
} as const;

const FIRST_CRITERION = regulation2023.criteria.frames[0]?.text ?? "";
/** Votes of the sitting of the agency and of the office: a criterion agreed on in the second round, one not yet, a person in the second round. */
const TALLIES: readonly Tally[] = [
  aTally([1, 1, 0, 0], { subject: "C01", criterion: FIRST_CRITERION, summoned: 4, present: 4 }), aTally([2, 0, 0, 0], { subject: "C01", criterion: FIRST_CRITERION, round: 2, summoned: 4, present: 4 }),
  aTally([1, 1, 0, 0], { subject: "C01", criterion: "2", summoned: 4, present: 4 }), aTally([0, 2, 0, 0], { subject: "C01", summoned: 4, present: 4 }), aTally([0, 2, 0, 0], { subject: "P001", summoned: 4, present: 4 }),
  aTally([2, 1, 0, 0], { subject: "C03" }), aTally([1, 1, 1, 0], { subject: "P003" }), aTally([0, 3, 0, 0], { subject: "P003", round: 2 }), aTally([0, 3, 1, 0], { subject: "P004", issued: 3 }),
];
const voted = (): Review => {
  const { people, collectives } = aReview();
  return reviewOf({ people: people.map(({ person }) => person), collectives: collectives.map(({ collective }) => ({ ...collective, expected: collective.id === "C03" ? null : "good" })), tallies: [...TALLIES] });
};

/** What each paper says, in files an office clerk could read. `GOLDEN=write npx jest meetings/golden` writes them anew. */
const CASES = [
  ["comment sheets before the sitting of the agency", "01", "commentSheet"],
  ["comment sheet of a phòng, nothing expected", "02", "commentSheet"],
  ["summary of comments of the agency", "01", "commentSummary"],
  ["summary of comments of a phòng", "03", "commentSummary"],
  ["invitation to the sitting of the agency", "01", "invitation"],
  ["invitation to the meeting of a phòng", "02", "invitation"],
  ["attendance of the sitting of the agency", "01", "attendance"],
  ["attendance of a phòng", "02", "attendance"],
  ["ballots by criterion, and on the one in dispute", "01", "criterionBallot"],
  ["ballots on the collectives", "01", "collectiveBallot"],
  ["ballot on the leaders of the agency", "01", "peopleBallot"],
  ["ballot on the people of a phòng, without who is not rated", "03", "peopleBallot"],
  ["tally minutes of the agency, every round", "01", "tallyMinutes"],
  ["tally minutes of a phòng, one tally that does not agree", "02", "tallyMinutes"],
  ["tally minutes before the vote", "03", "tallyMinutes"],
  ["minutes of the sitting of the agency", "01", "meetingMinutes"],
  ["minutes of a phòng", "02", "meetingMinutes"],
  ["minutes of a phòng before the vote", "03", "meetingMinutes"],
  ["schedule", "", "schedule"],
] as const;

test.each(CASES)("%s: the filled paper reads as kept", (name, number, form) => {
  const found = documentsFor(voted(), anAgency({ meetingFacts: [KNOWN] })).filter((plan) => plan.form === form && (number === "" || plan.path.startsWith(`Hội nghị ${number}`)));
  expect(found.length).toBeGreaterThan(0);
  const texts = found.map(({ template, tags }) => docxText(fillForm(readFileSync(join(__dirname, "../../../templates", template)), tags).bytes));
  const said = `${texts.join("\n\n")}\n`;
  const kept = join(__dirname, "golden", `${name}.txt`);
  if (process.env.GOLDEN === "write") writeFileSync(kept, said);
  expect(existsSync(kept) ? readFileSync(kept, "utf8") : "").toBe(said);
});
