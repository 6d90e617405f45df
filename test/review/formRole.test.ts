import type { FormRole } from "../../src/review/formRole";
import type { Person, PersonForm } from "../../src/review/subject";
import { aPerson, reviewOf, rules } from "../support/builders";
import { regulation2023 } from "../../src/review/regulation2023";

const formOf = (facts: Partial<Person>, regulation = regulation2023) => {
  const [review] = reviewOf({ people: [aPerson(facts)] }, regulation).people;
  return { form: review?.form, role: review?.formRole, why: review?.formReason.kind };
};

test.each<[string, Partial<Person>, PersonForm | null, FormRole | null, string]>([
  ["a head of the agency in the party", { position: "Trưởng Ban" }, "02B", "leader", "byRole"],
  ["a deputy of the agency in the party", { position: "Phó Trưởng Ban" }, "02B", "leader", "byRole"],
  ["a head of a phòng in the party", { position: "Chánh Văn phòng" }, "02B", "leader", "byRole"],
  ["a deputy of a phòng in the party", { position: "Phó Trưởng phòng" }, "02B", "leader", "byRole"],
  ["a leader not in the party fits two rules", { position: "Phó Trưởng phòng", partyMember: false }, "1269", "leaderNotMember", "leaderNotMember"],
  ["a civil servant in the party", {}, "02A", "member", "byRole"],
  ["a chief accountant in the party, who leads nobody", { position: "Kế toán trưởng" }, "02A", "member", "byRole"],
  ["a civil servant not in the party", { partyMember: false }, "1269", "notMember", "byRole"],
  ["a contract worker not in the party", { position: "Lái xe", partyMember: false }, "1269", "contractWorker", "byRole"],
  ["a contract worker in the party", { position: "Lái xe", partyMember: true }, "1269", "contractWorker", "byRole"],
  ["a contract worker of unknown membership", { position: "Lái xe", partyMember: null }, "1269", "contractWorker", "byRole"],
  ["a civil servant of unknown membership", { partyMember: null }, null, null, "membershipUnknown"],
  ["a leader of unknown membership", { position: "Trưởng phòng", partyMember: null }, null, null, "membershipUnknown"],
  ["a position nobody knows", { position: "Điều phối viên" }, null, null, "groupUnknown"],
  ["an office's choice goes before ours", { chosenForm: "1269" }, "1269", "member", "chosen"],
  ["an office's choice stands where we have none", { position: "Điều phối viên", chosenForm: "02A" }, "02A", null, "chosen"],
])("%s", (_, facts, form, role, why) => expect(formOf(facts)).toEqual({ form, role, why }));

test("who is not rated still gets a form", () => expect(formOf({ monthsWorked: 2 }).form).toBe("02A"));

test("the letters come from the rules of the year, since they swap", () => {
  const { forms } = regulation2023;
  const swapped = rules({ forms: { ...forms, leader: { ...forms.leader, value: "02A" }, member: { ...forms.member, value: "02B" } } });
  expect(formOf({ position: "Trưởng phòng" }, swapped).form).toBe("02A");
  expect(formOf({}, swapped).form).toBe("02B");
});

test("the reason of a choice names the form it stands for", () => {
  const [review] = reviewOf({ people: [aPerson({ chosenForm: "1269" })] }).people;
  expect(review?.formReason).toEqual({ kind: "chosen", form: "1269", instead: "02A" });
});
