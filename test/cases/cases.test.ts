/**
 * Whole-path cases in the words of an HR officer: each folder holds a roster and what must come of it, checked by hand
 * against the clause it names. Only what a case speaks of is compared.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ketQua } from "../../src/ketQua";
import type { KetQua, KetQuaCollective, KetQuaPerson, KetQuaProblem, KetQuaQuota } from "../../src/ketQua";
import type { Review } from "../../src/review/review";
import { problemsOf, reviewAgency } from "../../src/review/reviewAgency";
import type { Book } from "../../src/roster/grid";
import { readBook } from "../../src/roster/readBook";
import { readXlsx } from "../../src/workbook/xlsxFile";
import { bookOfFolder } from "../support/csvBook";

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
  if (workbook === undefined) return bookOfFolder(folder);
  const read = await readXlsx(readFileSync(join(__dirname, "..", "..", workbook)), workbook);
  if (read.kind === "unreadable") throw new Error(`${workbook}: ${read.why.kind}`);
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

test.each(folders)("%s", async (name) => {
  const folder = join(__dirname, name);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const reading = readBook(await bookOf(folder, expected));
  const review = reviewAgency(reading.roster, reading.regulation);
  const result = ketQua(review, [], [...reading.problems, ...problemsOf(review)]);
  checkSubjects(result, expected);
  checkQuotas(result, expected);
  checkReadings(review, expected);
  checkProblems(result, expected);
});

test("every case names its clause and why", () => {
  for (const name of folders) {
    expect(existsSync(join(__dirname, name, "expected.json"))).toBe(true);
    const { clause, why, ...facts } = JSON.parse(readFileSync(join(__dirname, name, "expected.json"), "utf8")) as Expected;
    expect({ name, clause: clause !== "", why: why !== "", facts: Object.keys(facts).length > 0 }).toEqual({ name, clause: true, why: true, facts: true });
  }
});
