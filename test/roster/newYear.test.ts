import fc from "fast-check";
import type { Regulation } from "../../src/review/regulation";
import { inYear, regulationFor } from "../../src/review/regulations";
import { regulation2023 } from "../../src/review/regulation2023";
import type { Person } from "../../src/review/subject";
import { type Cell, gridOf } from "../../src/roster/grid";
import { newYearSheets, openNewYear } from "../../src/roster/newYear";
import { BOOK_ALL_READ, type BookReading, readBook } from "../../src/roster/readBook";
import { NO_EDITS } from "../../src/roster/recipe";
import { resultSheets } from "../../src/roster/resultSheets";
import { reviewAgency } from "../../src/review/reviewAgency";
import { blankAgency } from "../../src/roster/settings";
import { newYearLines } from "../../src/messages.vi/newYear";
import { anyRoster } from "../support/anyRoster";
import { aCollective, aMark, aPerson, aRoster, aTally } from "../support/builders";
import { bookOfPlans } from "./planBook";

const readingOf = (roster: BookReading["roster"], regulation: Regulation = regulation2023, more: Partial<BookReading> = {}): BookReading => ({
  agency: blankAgency(regulation), regulation, roster, problems: [], source: { kind: "workbook" }, origins: new Map(), dossier: [], log: [], kept: [], recipe: [], stamp: null, unread: BOOK_ALL_READ, ...more,
});
const written = (reading: BookReading) => bookOfPlans(resultSheets(reading, reviewAgency(reading.roster, reading.regulation)));
const opened = (reading: BookReading) => {
  const made = openNewYear(reading, "Sổ xếp loại 2023.xlsx");
  return { ...made, back: readBook(bookOfPlans(newYearSheets(made))) };
};

const whoOf = ({ id, name, birth, unit, position, employment, partyMember }: Person) => ({ id, name, birth, unit, position, employment, partyMember });

describe("opening the year after", () => {
  test("loses nobody, keeps who they are, and puts last year's decision beside them", () =>
    fc.assert(
      fc.property(anyRoster, (roster) => {
        const { reading, back } = opened(readingOf(roster));
        expect(reading.roster.people.map(whoOf)).toEqual(roster.people.map(whoOf));
        expect(back.roster.people.map(whoOf)).toEqual(roster.people.map(whoOf));
        expect(back.roster.people.map(({ previous }) => previous)).toEqual(roster.people.map(({ decision }) => decision));
        expect(back.roster.collectives.filter(({ id }) => roster.collectives.some((one) => one.id === id)).map(({ id, name, previous }) => [id, name, previous])).toEqual(roster.collectives.map(({ id, name, decision }) => [id, name, decision]));
      }),
      { numRuns: 40 },
    ));

  test("starts with nobody rated, no vote and no grade", () =>
    fc.assert(
      fc.property(anyRoster, (roster) => {
        const { back } = opened(readingOf({ ...roster, marks: [aMark()], tallies: [aTally([1, 0, 0, 0])] }));
        const review = reviewAgency(back.roster, back.regulation);
        for (const { rating, person } of review.people) expect([rating.proposal, rating.consideration, rating.decision, rating.ceiling, person.self]).toEqual([null, null, null, "excellent", null]);
        expect([back.roster.marks, back.roster.tallies, back.log, back.dossier.filter(({ status }) => status !== undefined && status !== "Chưa tạo").length]).toEqual([[], [], [], expect.any(Number)]);
      }),
      { numRuns: 30 },
    ));

  test("is of that year wherever the year counts: the rules, Cấu hình, what was counted before", () => {
    const { back } = opened(readingOf(aRoster({ people: [aPerson()] })));
    expect([back.regulation.year, back.agency.year, back.regulation.id]).toEqual([2024, 2024, "khbdt-2023"]);
    expect(reviewAgency(aRoster({ people: [aPerson({ discipline: "Khiển trách", disciplineCountedIn: 2023 })] }), back.regulation).people[0]?.rating.ceiling).toBe("excellent");
    expect(back.problems.filter(({ kind }) => kind === "yearWithoutRules")).toEqual([]);
    expect(back.problems).toContainEqual({ kind: "rulesOfAnotherYear", year: 2024, rules: regulation2023.name, newer: null });
  });

  test("carries the office's own rules under the same set, without the days and the numbers of last year", () => {
    const regulation: Regulation = {
      ...regulation2023,
      titles: { head: "Giám đốc", deputy: "Phó Giám đốc" },
      readings: { ...regulation2023.readings, rounding: "halfUp" },
      maxima: [{ rule: "Q1", scope: "Phòng Chính sách", maximum: 2 }],
      positionAnswers: [{ position: "Điều phối viên", group: "civilServant" }],
    };
    const { facts, back } = opened(readingOf(aRoster({ people: [aPerson()] }), regulation));
    expect(back.regulation).toMatchObject({ titles: { head: "Giám đốc" }, readings: { rounding: "halfUp" }, maxima: [], deadlines: [], positionAnswers: [{ position: "Điều phối viên", group: "civilServant" }] });
    expect(facts).toMatchObject({ setChanged: false, rules: { ownYear: 2023 }, officeValues: ["CHUCDANH.NGUOIDUNGDAU", "CHUCDANH.CAPPHO", "CACHHIEU.LAMTRON", "SOTOIDA.Q1: Phòng Chính sách", "CHUCVU: Điều phối viên"] });
  });

  test("takes the set of the new year where there is one, keeps the titles, and says what was left behind", () => {
    const regulation = { ...inYear(regulation2023, 2024), titles: { head: "Giám đốc", deputy: "Phó Giám đốc" } };
    const { facts, back } = opened(readingOf(aRoster({ people: [aPerson({ chosenForm: "02A" })] }), regulation));
    expect(back.regulation).toEqual({ ...regulationFor(2025), titles: regulation.titles });
    expect(back.roster.people[0]?.chosenForm).toBeNull();
    expect(facts).toMatchObject({ year: 2025, setChanged: true, rules: { id: "qd366-2025", ownYear: 2025 }, officeValues: ["CHUCDANH.NGUOIDUNGDAU", "CHUCDANH.CAPPHO"] });
    expect(facts.withoutValue.map(({ code }) => code)).toEqual(expect.arrayContaining(["MAU.NGOAIDANG", "MAU.NGUOILAODONG", "TYLE.Q1", "TOIDA.Q2BC", "THOIHAN.UBND"]));
    expect(facts.unverified.map(({ code }) => code)).toEqual(expect.arrayContaining(["XEPLOAI.NGHI.KHONGXEP", "BIEUQUYET.NGUONG"]));
  });

  test("keeps what nobody could read of who they are, and a row without a name", () => {
    const old = written(readingOf(aRoster({ people: [aPerson({ note: "Nghỉ ốm" }), aPerson({ id: "P002", name: "Trần Thị Bình", place: "Danh sách!8" })] })));
    const sheet = old.sheets.find(({ name }) => name === "Danh sách");
    const cells = (sheet?.cells ?? []).map((row): Cell[] => [...row]);
    const heading = cells.findIndex((row) => row.includes("Họ và tên"));
    const column = (name: string): number => cells[heading]?.indexOf(name) ?? -1;
    const set = (row: number, name: string, value: Cell): void => {
      const line = cells[heading + row];
      if (line !== undefined) line[column(name)] = value;
    };
    set(1, "Ngày sinh", "31/02/1980");
    set(1, "Tự xếp loại", "loại A");
    set(2, "Họ và tên", null);
    const last = readBook({ ...old, sheets: old.sheets.map((one) => (one === sheet ? { ...one, cells } : one)) });
    const { back } = opened(last);
    expect(back.problems.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["badDate", "nameMissing"]));
    expect(back.problems.map(({ kind }) => kind)).not.toContain("unknownLevel");
    expect(back.roster.people[0]).toMatchObject({ name: "Nguyễn Văn An", note: null });
  });

  test("says in words what was carried, what was cleared, and which rules hold", () => {
    const people = [aPerson({ decision: "good", self: "good", points: 90 }), aPerson({ id: "P002", name: "Trần Thị Bình", note: "Đi học" })];
    const { facts } = opened(readingOf(aRoster({ people, collectives: [aCollective()] })));
    const text = newYearLines(facts).join("\n");
    expect(text).toContain("2 người");
    expect(text).toContain("Xếp loại năm trước: 1 người");
    expect(text).toContain("Chưa có quyết định năm 2023 nên cột đó trống: Trần Thị Bình");
    expect(text).toContain("Để trống: Tự xếp loại, Quyết định, Ghi chú, Điểm, biểu quyết");
    expect(text).toContain(`Chưa có bộ quy tắc của năm 2024: dùng bộ ${regulation2023.name}`);
  });

  test("leaves the old reading as it was", () => {
    const reading = readingOf(aRoster({ people: [aPerson({ decision: "good" })] }));
    const before = JSON.stringify(reading);
    openNewYear(reading, "a");
    expect(JSON.stringify(reading)).toBe(before);
  });
});

describe("which set of rules a workbook goes by", () => {
  const list = gridOf("Danh sách", [["STT", "Họ và tên", "Chức vụ", "Đảng viên", "Điểm"], [1, "Lê An", "Chuyên viên", "x", 90]]);
  const withRules = (...rows: Cell[][]) => ({ name: "b", sheets: [list, gridOf("Quy tắc", [["Mã", "Nội dung", "Giá trị", "Căn cứ", "Đã kiểm chứng"], ...rows])] });

  test.each<[string, Cell[][], string, number]>([
    ["without a word, that of 2023", [], "khbdt-2023", 2023],
    ["by its name", [["BOQUYTAC", null, "Năm 2025 (Quy định 366-QĐ/TW)"]], "qd366-2025", 2025],
    ["by its year", [["BOQUYTAC", null, 2025]], "qd366-2025", 2025],
    ["for a later year", [["BOQUYTAC", null, 2025], ["NAM", null, 2026]], "qd366-2025", 2026],
    ["for a later year, where only the year is named", [["NAM", null, 2024]], "khbdt-2023", 2024],
  ])("%s", (_what, rows, id, year) => expect(readBook(withRules(...rows)).regulation).toMatchObject({ id, year }));

  test("a set nobody knows is an error in its cell, and that of 2023 holds", () => {
    const { regulation, problems } = readBook(withRules(["BOQUYTAC", null, "Năm 2031"]));
    expect(regulation.id).toBe("khbdt-2023");
    expect(problems).toContainEqual(expect.objectContaining({ kind: "ruleInvalid", place: "Quy tắc!C2", code: "BOQUYTAC" }));
  });

  test("the year chosen in the pane goes before the sheet, for the rules as for Cấu hình", () => {
    const { regulation, agency } = readBook(withRules(["BOQUYTAC", null, 2023]), regulation2023, { ...NO_EDITS, year: 2025 });
    expect([regulation.id, regulation.year, agency.year]).toEqual(["qd366-2025", 2025, 2025]);
  });

  const office: Regulation = {
    ...regulation2023,
    titles: { ...regulation2023.titles, head: "Giám đốc" },
    quotas: { ...regulation2023.quotas, unitPercent: { ...regulation2023.quotas.unitPercent, value: 15 }, nonLeaderPercent: { value: 15, clause: "Quyết định của cơ quan", verified: true } },
    deadlines: regulation2023.deadlines.map((one) => (one.id === "province" ? { ...one, date: "2023-12-01" } : one)),
    maxima: [{ rule: "Q3", scope: null, maximum: 3 }],
  };
  const officeBook = () => written(readingOf(aRoster({ people: [aPerson()] }), office));
  /** Opened for a year and written, as “Tạo sổ xếp loại” does. */
  const writtenFor = (book: ReturnType<typeof written>, year: number, keptRules: readonly string[] = []) => written(readBook(book, regulation2023, { ...NO_EDITS, year, keptRules }));
  const told = (book: ReturnType<typeof written>, edits: Partial<typeof NO_EDITS> = {}) =>
    readBook(book, regulation2023, { ...NO_EDITS, ...edits }).problems.flatMap((problem) => (problem.kind === "ruleHeld" || problem.kind === "ruleKept" ? [[problem.kind, problem.code, problem.text, problem.now]] : []));

  test("a sheet written under 2023 and turned to 2025 has the values of 2025; what the office had changed is told, value by value, and not used", () => {
    const book = officeBook();
    const turned = { ...book, sheets: book.sheets.map((sheet) => (sheet.name !== "Quy tắc" ? sheet : { ...sheet, cells: sheet.cells.map((row) => (row.includes("BOQUYTAC") ? row.map((cell) => (cell === regulation2023.name ? "2025" : cell)) : row)) })) };
    const { regulation, problems } = readBook(turned);
    // Titles are the agency's, whatever the year.
    expect(regulation).toEqual({ ...inYear(regulationFor(2025), regulation.year), titles: office.titles });
    expect(told(turned)).toEqual([["ruleHeld", "TYLE.Q1", "15", ""], ["ruleHeld", "TYLE.Q3", "15", "20"], ["ruleHeld", "THOIHAN.UBND", "01/12/2023", ""], ["ruleHeld", "SOTOIDA.Q3", "3", ""]]);
    expect(problems.filter(({ kind }) => kind === "ruleUnknown" || kind === "ruleInvalid")).toEqual([]);
  });

  test("a workbook written for 2025 and then for 2023 again is the old one: what was changed for 2023 stands aside meanwhile", () => {
    const of2025 = writtenFor(officeBook(), 2025);
    expect(readBook(of2025).regulation).toEqual({ ...regulationFor(2025), titles: office.titles });
    expect(told(of2025)).toEqual([]);
    expect(readBook(writtenFor(of2025, 2023)).regulation).toEqual(office);
    // Chosen and not written, too.
    expect(readBook(officeBook(), regulation2023, { ...NO_EDITS, year: 2023 }).regulation).toEqual(office);
    expect(readBook(of2025, regulation2023, { ...NO_EDITS, year: 2023 }).regulation).toEqual(office);
  });

  test("a value the office keeps holds in 2025 without the basis of 2023, and each year has its own again when it is chosen", () => {
    const kept = ["TYLE.Q1", "TYLE.Q3"];
    expect(told(officeBook(), { year: 2025, keptRules: kept }).map(([kind, code]) => [kind, code])).toEqual([["ruleKept", "TYLE.Q1"], ["ruleKept", "TYLE.Q3"], ["ruleHeld", "THOIHAN.UBND"], ["ruleHeld", "SOTOIDA.Q3"]]);
    const of2025 = writtenFor(officeBook(), 2025, kept);
    const { quotas } = readBook(of2025).regulation;
    expect(quotas.unitPercent).toEqual({ value: 15, clause: "Giá trị của năm 2023, cơ quan giữ lại", verified: false });
    expect(quotas.nonLeaderPercent).toEqual(office.quotas.nonLeaderPercent);
    const of2023 = writtenFor(of2025, 2023);
    expect(readBook(of2023).regulation).toEqual(office);
    expect(readBook(writtenFor(of2023, 2025)).regulation).toEqual(readBook(of2025).regulation);
  });

  test("a sheet from before it said under which set it was written is that of the set it names", () => {
    const book = officeBook();
    const older = { ...book, sheets: book.sheets.map((sheet) => (sheet.name === "Quy tắc" ? { ...sheet, cells: sheet.cells.filter((row) => !row.includes("BOQUYTAC.DAGHI")) } : sheet)) };
    expect(readBook(older, regulation2023, { ...NO_EDITS, year: 2025 }).regulation).toEqual({ ...regulationFor(2025), titles: office.titles });
  });

  test("what a finished workbook holds of its year is told where another is chosen, and only there", () => {
    const finished = written(readingOf(aRoster({ people: [aPerson({ self: "good", decision: "good" }), aPerson({ id: "P002", typedProposal: "good" }), aPerson({ id: "P003" })], tallies: [aTally([1, 0, 0, 0])] })));
    const switched = (book: typeof finished, year: number | null) => readBook(book, regulation2023, { ...NO_EDITS, year }).problems.filter(({ kind }) => kind === "resultsOfAnotherYear");
    expect(switched(finished, 2025)).toEqual([{ kind: "resultsOfAnotherYear", from: 2023, year: 2025, levels: 2, decisions: 1, tallies: 1 }]);
    expect([switched(finished, null), switched(finished, 2023), switched(written(readingOf(aRoster({ people: [aPerson()] }))), 2025)]).toEqual([[], [], []]);
    expect(switched(writtenFor(finished, 2025), null)).toEqual([]);
  });

  test("the existence of 2025 changes nothing of 2023: what is written and read back is the set as it ships", () => {
    const back = readBook(written(readingOf(aRoster({ people: [aPerson()] }))));
    expect(back.regulation).toEqual(regulation2023);
  });
});
