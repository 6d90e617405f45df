import { PLAN_QUESTIONS } from "../../src/messages.vi/planCheck";
import { regulation2023 } from "../../src/review/regulation2023";
import { planCheck } from "../../src/roster/planCheck";
import { ruleRows } from "../../src/roster/rules";
import { blankAgency } from "../../src/roster/settings";
import { rules } from "../support/builders";

const agency = blankAgency(regulation2023);
const pointAbout = (text: string, regulation = regulation2023, settings = agency) => planCheck({ agency: settings, regulation }).find((point) => point.text.includes(text));

test("every point of the plan is either printed right, or has an answer in force, or says where to give one", () => {
  for (const { text, readAs, answers, otherwise } of planCheck({ agency, regulation: regulation2023 })) expect([text, readAs !== null || answers.length > 0 || otherwise !== null]).toEqual([text, true]);
});

test("every rule a point names is a row of Quy tắc", () => {
  const codes = ruleRows(regulation2023, { units: ["Phòng A"], positions: [] }).map(({ cells }) => String(cells.code));
  for (const code of PLAN_QUESTIONS.flatMap(({ rules: named }) => named)) expect([code, codes.some((one) => one === code || one.startsWith(`${code}:`))]).toEqual([code, true]);
});

test("an answer is ours until the office chooses otherwise", () => {
  expect(pointAbout("Cách làm tròn")?.answers[0]).toMatchObject({ byOffice: false });
  expect(pointAbout("Cách làm tròn", rules({ readings: { rounding: "halfUp" } }))?.answers[0]).toMatchObject({ byOffice: true, value: expect.stringContaining("0,5") as string });
});

test("the numbers the lost list gave each phòng stand as its answer once they are typed", () => {
  expect(pointAbout("như sau")?.answers).toEqual([]);
  expect(pointAbout("như sau", rules({ maxima: [{ rule: "Q1", scope: "Phòng A", maximum: 2 }] }))?.answers).toMatchObject([{ where: expect.stringContaining("Phòng A") as string, value: "2", byOffice: true }]);
});

test("no document prints a name the plan got wrong", () => {
  const printed = regulation2023.legalBases.map(({ title }) => title).join("\n");
  for (const wrong of ["25-HD/TCTW", "Quyết định số 1263-QĐ/TU", "02B-HD.KĐ.ĐG", "01-HD.ĐG"]) expect(printed).not.toContain(wrong);
  expect(printed).toContain("25-HD/BTCTW");
  expect(printed).toContain("Bộ Chính trị");
});
