import { deadlineRows, nextDeadline } from "../../src/taskpane/models/deadlineRows";
import { formChoices } from "../../src/taskpane/models/formChoices";
import { groupProblems, stepOf } from "../../src/taskpane/models/problemGroups";
import { barOf, quotaCards } from "../../src/taskpane/models/quotaCards";
import { stepMarks } from "../../src/taskpane/models/stepMarks";
import { filtered, unitRatings } from "../../src/taskpane/models/unitRatings";
import type { Made, PaneState } from "../../src/taskpane/state";
import type { Problem } from "../../src/review/problem";
import type { Review } from "../../src/review/review";
import type { Person } from "../../src/review/subject";
import { aPerson, aPlan, anOpened, anOverfullUnit, aUnit } from "./anOpened";

const namesOf = (filter: Parameters<typeof filtered>[1]): string[] =>
  filtered(unitRatings(anOverfullUnit().review), filter).flatMap(({ rows }) => rows.map(({ name }) => name));

const badDate = (row: number): Problem => ({ kind: "badDate", place: `Danh sách!C${row}`, heading: "Ngày sinh", text: "32/01/1980", name: "Nguyễn Văn An" });

describe("problems of the list", () => {
  test("are gathered by kind, errors before remarks, each with its cell apart from its sentence", () => {
    const [first, second] = groupProblems([{ kind: "hiddenRowsRead", place: "Danh sách!9", count: 2 }, badDate(3), badDate(4)]);
    expect(first).toMatchObject({ kind: "badDate", severity: "error", title: "Ngày không đúng" });
    expect(first?.items.map(({ place }) => place)).toEqual(["Danh sách!C3", "Danh sách!C4"]);
    expect(first?.items[0]?.text).not.toContain("Danh sách!C3");
    expect(first?.items[0]?.text).toContain("Nguyễn Văn An");
    expect(second).toMatchObject({ kind: "hiddenRowsRead", severity: "info" });
  });

  test("of one kind but of two severities stand in two groups", () => {
    const twice = (certain: boolean): Problem => ({ kind: "duplicatePerson", place: "Danh sách!3", other: "Danh sách!2", name: "Nguyễn Thị Hà", certain });
    expect(groupProblems([twice(true), twice(false)]).map(({ severity }) => severity)).toEqual(["error", "warning"]);
  });
});

describe("ratings by phòng", () => {
  test("put the collective first, then the head, then the others as they stand in the list", () => {
    expect(namesOf("all").slice(0, 3)).toEqual(["Phòng Chính sách", "Bùi Văn Hải", "Nguyễn Văn An"]);
  });
  test("without a proposal keep those for whom nothing is proposed", () => {
    expect(namesOf("noProposal")).toEqual(["Phòng Chính sách", "Bùi Văn Hải", "Đinh Thị Giang"]);
  });
  test("differing from the proposal keep only whose decision is another level", () => {
    expect(namesOf("changed")).toEqual(["Trần Thị Bình"]);
  });
  test("drop a phòng of which the filter leaves nobody", () => {
    const { review } = anOpened([aPerson({ id: "P001", name: "Nguyễn Văn An", unit: "Văn phòng", position: "Chuyên viên", typedProposal: "good" })]);
    expect(filtered(unitRatings(review), "noProposal")).toEqual([]);
  });
  test("show the agency's leaders apart from the phòng one of them also heads", () => {
    const { review } = anOpened([
      aPerson({ id: "P001", name: "Nguyễn Văn An", unit: "Văn phòng", position: "Trưởng Ban" }),
      aPerson({ id: "P002", name: "Trần Thị Bình", unit: "Văn phòng", position: "Chuyên viên" }),
    ]);
    expect(unitRatings(review).map(({ unit, people }) => [unit, people])).toEqual([
      ["Lãnh đạo và cơ quan", 1],
      ["Văn phòng", 1],
    ]);
  });
});

describe("quota cards", () => {
  test("show the broken quota first, with who is in it and by how many", () => {
    const [card] = quotaCards(anOverfullUnit().review);
    expect(card).toMatchObject({ scope: "Phòng Chính sách", check: { rule: "Q1", used: 2, ceiling: 1, over: 1 } });
    expect(card?.excellent.map(({ name, place }) => [name, place])).toEqual([
      ["Nguyễn Văn An", "Danh sách!2"],
      ["Trần Thị Bình", "Danh sách!3"],
    ]);
    expect(card?.sentence).toContain("vượt 1");
  });
  test("carry the readings of their own rule and scope", () => {
    const [card] = quotaCards(anOverfullUnit().review);
    expect(card?.readings?.rows.filter(({ inForce }) => inForce)).toHaveLength(1);
  });
  test.each([
    [2, 1, { used: 1, ceiling: 0.5 }],
    [0, 2, { used: 0, ceiling: 1 }],
    [0, 0, { used: 0, ceiling: 0 }],
  ])("draw %i used of %i allowed inside the bar", (used, ceiling, bar) => expect(barOf(used, ceiling)).toEqual(bar));
});

describe("the choice of forms", () => {
  const withTyped = (typed: Pick<Person, "typedProposal"> | Pick<Person, "decision">) =>
    anOpened(
      [
        aPerson({ id: "P001", name: "Nguyễn Văn An", unit: "Phòng A", position: "Chuyên viên", ...typed }),
        aPerson({ id: "P002", name: "Trần Thị Bình", unit: "Phòng B", position: "Trưởng phòng" }),
      ],
      { collectives: [aUnit("C01", "Phòng B")] },
    ).review;
  const review = withTyped({ decision: "good" });
  const documents = [
    aPlan({ subject: "P001", form: "02A", blanks: ["Ngày sinh", "Chi bộ"] }),
    aPlan({ subject: "P002", form: "02B", blanks: ["Chi bộ"] }),
    aPlan({ subject: "C01", form: "01" }),
    aPlan({ subject: "C00", form: "report" }),
  ];
  const none: PaneState["left"] = { forms: [], units: [], wanted: [] };

  test("takes every document until something is unticked", () => {
    const { chosen, kinds, units } = formChoices(documents, review, none);
    expect(chosen).toHaveLength(4);
    expect(kinds.map(({ id, count }) => [id, count])).toEqual([["02A", 1], ["02B", 1], ["01", 1], ["report", 1]]);
    expect(units.map(({ id, count }) => [id, count])).toEqual([["Phòng A", 1], ["Phòng B", 2], ["", 1]]);
  });
  test("keeps the papers of meetings apart from the forms, with ticks of their own", () => {
    const [first] = documents;
    if (first === undefined) throw new Error("no document");
    const withPapers = [...documents, { ...first, form: "invitation" as const }, { ...first, form: "meetingMinutes" as const }];
    const { kinds, meetings, chosen } = formChoices(withPapers, review, { ...none, forms: ["invitation"] });
    expect(kinds.map(({ id }) => id)).toEqual(["02A", "02B", "01", "report"]);
    expect(meetings.map(({ id, on }) => [id, on])).toEqual([["invitation", false], ["meetingMinutes", true]]);
    expect(chosen).toHaveLength(5);
  });
  test("leaves out a kind and a phòng together", () => {
    const { chosen } = formChoices(documents, review, { ...none, forms: ["01"], units: ["Phòng A"] });
    expect(chosen.map(({ form }) => form)).toEqual(["02B", "report"]);
  });
  test("does not tick what states a result before there is one, says what it waits for, and takes it when the clerk ticks it", () => {
    const plans = [...documents, aPlan({ subject: "P001", form: "notice" }), aPlan({ subject: "C01", form: "unitSummary" })];
    const on = (of: Review, left = none) => formChoices(plans, of, left).kinds.flatMap((kind) => (kind.on ? [kind.id] : []));
    const nothingYet = withTyped({ decision: null });
    expect(on(nothingYet)).toEqual(["02A", "02B", "01"]);
    expect(formChoices(plans, nothingYet, none).waiting.map(({ waited }) => waited).sort()).toEqual(["decision", "decision", "proposal"]);
    expect(on(withTyped({ typedProposal: "good" }))).toEqual(["02A", "02B", "01", "unitSummary"]);
    expect(on(review)).toEqual(["02A", "02B", "01", "report", "notice", "unitSummary"]);
    expect(on(nothingYet, { ...none, wanted: ["notice"] })).toContain("notice");
    expect(formChoices(plans, nothingYet, none).chosen.map(({ form }) => form)).toEqual(["02A", "02B", "01"]);
  });
  test("counts as dotted lines only what the chosen documents lack", () => {
    expect(formChoices(documents, review, none).blanks).toEqual([{ field: "Chi bộ", count: 2 }, { field: "Ngày sinh", count: 1 }]);
    expect(formChoices(documents, review, { ...none, forms: ["02A"] }).blanks).toEqual([{ field: "Chi bộ", count: 1 }]);
  });
});

describe("deadlines", () => {
  const { deadlines } = anOpened([]).review.regulation;
  test("read “trước ngày 30/11” as 29/11, and count the days to it", () => {
    expect(deadlineRows(deadlines, "2023-11-25").find(({ id }) => id === "province")).toMatchObject({ date: "30/11/2023", lastDay: "29/11/2023", daysLeft: 4 });
  });
  test("name the nearest that has not passed, today included", () => {
    expect(nextDeadline(deadlineRows(deadlines, "2023-11-29"))?.id).toBe("province");
    expect(nextDeadline(deadlineRows(deadlines, "2023-11-30"))?.id).toBe("party");
    expect(nextDeadline(deadlineRows(deadlines, "2024-01-01"))).toBeNull();
  });
});

describe("the signs of the steps", () => {
  test("count errors before warnings, and say both aloud", () => {
    const opened = { ...anOverfullUnit(), problems: [badDate(3), badDate(4)] };
    const marks = stepMarks(opened, null, "2023-11-25", 0);
    expect(marks.list).toEqual({ tone: "error", sign: "✕2", spoken: "2 lỗi" });
    expect(marks.ratings.tone).toBe("done");
    expect(marks.quotas).toMatchObject({ tone: "error", sign: "✕1" });
    expect(marks.dossier.spoken).toBe("còn 4 ngày");
  });
  test("count who has no form as the errors that step Danh sách shows, where the clerk is sent", () => {
    const people = [{ position: "Điều phối viên" }, { position: "Chuyên viên", partyMember: null }].map((facts, index) =>
      aPerson({ id: `P${index}`, name: `Người ${index}`, unit: "Phòng A", ...facts }),
    );
    const opened = anOpened(people);
    const marks = stepMarks(opened, null, "2023-11-25", 0);
    expect(marks.forms.sign).toBe("✕2");
    const shown = groupProblems(opened.problems).filter(({ kind }) => kind === "positionUnknown" || kind === "membershipUnknown");
    expect(shown.map(({ kind, severity }) => [kind, severity, stepOf(kind)])).toEqual([
      ["positionUnknown", "error", "list"],
      ["membershipUnknown", "error", "list"],
    ]);
  });
  test("say of a dossier whether it was made from the list as it is now", () => {
    const opened = anOverfullUnit();
    const made = { dossier: { files: [], failures: [] }, opened } as unknown as Made;
    expect(stepMarks(opened, made, "2023-11-25", 0).dossier.tone).toBe("done");
    expect(stepMarks(opened, made, "2023-11-25", 7).dossier).toEqual({ tone: "warning", sign: "!7", spoken: "còn thiếu 7 văn bản" });
    expect(stepMarks({ ...opened }, made, "2023-11-25", 0).dossier).toMatchObject({ tone: "warning", sign: "!1" });
  });
  test("put a fault of the votes in step Xếp loại and not in step Danh sách", () => {
    const opened = { ...anOverfullUnit(), problems: [{ kind: "noMajority", place: "Biểu quyết!3", name: "Nguyễn Văn An", criterion: null, base: 7 } as const] };
    const marks = stepMarks(opened, null, "2023-11-25", 0);
    expect(marks.list.tone).toBe("done");
    expect(marks.ratings.sign).toBe("!1");
  });
});
