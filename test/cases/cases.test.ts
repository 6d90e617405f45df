/**
 * Whole-path cases in the words of an HR officer: each folder holds a roster and what must come of it, checked by hand
 * against the clause it names. Only what a case speaks of is compared. Where a case lists its people in `people.csv`, they are
 * all of them in their order, and the reading raises no other warning or error than those it names.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { ketQua } from "../../src/ketQua";
import type { KetQua, KetQuaCollective, KetQuaPerson, KetQuaProblem, KetQuaQuota } from "../../src/ketQua";
import type { Review } from "../../src/review/review";
import { placeOfProblem, severityOf } from "../../src/review/problem";
import { problemsOf, reviewAgency } from "../../src/review/reviewAgency";
import type { Book } from "../../src/roster/grid";
import { type BookReading, readBook } from "../../src/roster/readBook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { bookOfFolder } from "../support/csvBook";
import { MESSY_CASES, messyWorkbook } from "../support/messyCases";
import { peopleFile, peopleRows } from "../support/peopleFile";

interface Expected {
  readonly clause: string;
  readonly why: string;
  /** A workbook of the project instead of CSV files. */
  readonly workbook?: string;
  readonly count?: number;
  readonly people?: Readonly<Record<string, Partial<KetQuaPerson>>>;
  readonly collectives?: Readonly<Record<string, Partial<KetQuaCollective>>>;
  readonly quotas?: readonly (Partial<KetQuaQuota> & Pick<KetQuaQuota, "rule" | "scope">)[];
  readonly noQuotas?: readonly Pick<KetQuaQuota, "rule" | "scope">[];
  readonly readings?: readonly { readonly rule: string; readonly scope: string; readonly changes: boolean; readonly verdicts?: readonly Readonly<Record<string, unknown>>[] }[];
  readonly problems?: readonly Partial<KetQuaProblem>[];
  /** Kinds of problem that must not come up at all, or not there. */
  readonly without?: readonly string[];
  readonly withoutAt?: readonly Pick<KetQuaProblem, "kind" | "source">[];
}

const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

async function bookOf(folder: string, { workbook }: Expected): Promise<Book> {
  const path = workbook === undefined ? join(folder, "roster.xlsx") : join(__dirname, "..", "..", workbook);
  if (!existsSync(path)) return bookOfFolder(folder);
  const read = await readXlsx(readFileSync(path), basename(path));
  if (read.kind === "unreadable") throw new Error(`${path}: ${read.why.kind}`);
  return read.book;
}

function checkSubjects(result: KetQua, expected: Expected): void {
  if (expected.count !== undefined) expect(result.people).toHaveLength(expected.count);
  for (const [name, wanted] of Object.entries(expected.people ?? {})) {
    expect({ name, ...result.people.find((person) => person.name === name) }).toMatchObject(wanted);
  }
  for (const [name, wanted] of Object.entries(expected.collectives ?? {})) {
    expect({ name, ...result.collectives.find((collective) => collective.name === name) }).toMatchObject(wanted);
  }
}

function checkQuotas({ quotas }: KetQua, expected: Expected): void {
  const find = ({ rule, scope }: Pick<KetQuaQuota, "rule" | "scope">) => quotas.find((quota) => quota.rule === rule && quota.scope === scope);
  for (const wanted of expected.quotas ?? []) expect({ ...find(wanted) }).toMatchObject(wanted);
  for (const unwanted of expected.noQuotas ?? []) expect(find(unwanted)).toBeUndefined();
}

function checkReadings({ sensitivities }: Review, expected: Expected): void {
  for (const { rule, scope, changes, verdicts = [] } of expected.readings ?? []) {
    const found = sensitivities.find(
      (one) => one.rule === rule && (one.scope.kind === "unit" ? one.scope.unit : one.scope.kind === "agency" ? "agency" : one.scope.group) === scope,
    );
    expect({ rule, scope, changes: found?.changes }).toEqual({ rule, scope, changes });
    // A reading's own "base" (which number the share is of) goes before the number itself.
    const flat = (found?.verdicts ?? []).map(({ readings, ...verdict }) => ({ ...verdict, ...readings }));
    for (const wanted of verdicts) expect(flat).toContainEqual(expect.objectContaining(wanted));
  }
}

function checkProblems({ problems }: KetQua, expected: Expected): void {
  const seen = problems.map(({ kind, severity, source }) => ({ kind, severity, source }));
  for (const wanted of expected.problems ?? []) expect(seen).toContainEqual(expect.objectContaining(wanted));
  for (const kind of expected.without ?? []) expect(seen).not.toContainEqual(expect.objectContaining({ kind }));
  for (const unwanted of expected.withoutAt ?? []) expect(seen).not.toContainEqual(expect.objectContaining(unwanted));
}

/** Everybody of `people.csv`, nobody else, and no question the case does not name. */
function checkReading(folder: string, reading: BookReading, expected: Expected): void {
  const file = peopleFile(folder);
  if (file === null) return;
  expect(peopleRows(reading.roster.people, file.headings)).toEqual(file.rows);
  const asked = reading.problems.filter((problem) => severityOf(problem) !== "info").map((problem) => ({ kind: problem.kind, source: placeOfProblem(problem) }));
  const unnamed = asked.filter(({ kind, source }) => expected.problems?.some((wanted) => wanted.kind === kind && wanted.source === source) !== true);
  expect(unnamed).toEqual([]);
}

test.each(folders)("%s", async (name) => {
  const folder = join(__dirname, name);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const reading = readBook(await bookOf(folder, expected));
  const review = reviewAgency(reading.roster, reading.regulation);
  const result = ketQua(review, [], [...reading.problems, ...problemsOf(review)]);
  checkReading(folder, reading, expected);
  checkSubjects(result, expected);
  checkQuotas(result, expected);
  checkReadings(review, expected);
  checkProblems(result, expected);
});

test.each(Object.keys(MESSY_CASES))("the workbook of %s is what its source gives", async (name) => {
  const [committed, made] = [unzipSync(readFileSync(join(__dirname, name, "roster.xlsx"))), unzipSync(await messyWorkbook(name))];
  const texts = (parts: ReturnType<typeof unzipSync>) => Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, new TextDecoder().decode(part)]));
  expect(texts(committed)).toEqual(texts(made));
});

test("every case names its clause and why", () => {
  for (const name of folders) {
    expect(existsSync(join(__dirname, name, "expected.json"))).toBe(true);
    const { clause, why, ...facts } = JSON.parse(readFileSync(join(__dirname, name, "expected.json"), "utf8")) as Expected;
    expect({ name, clause: clause !== "", why: why !== "", facts: Object.keys(facts).length > 0 }).toEqual({ name, clause: true, why: true, facts: true });
  }
});
