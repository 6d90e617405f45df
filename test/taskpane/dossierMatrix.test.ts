import { documentsFor } from "../../src/documents/documentsFor";
import { DOCUMENT_NAMES, PAPER_NAMES } from "../../src/messages.vi/paper";
import type { Opened } from "../../src/prepareDossier";
import type { PaperState } from "../../src/review/dossier";
import { dossierMatrix, type MatrixRow } from "../../src/taskpane/models/dossierMatrix";
import { aReview, anAgency } from "../support/aReview";

const review = aReview();
const documents = documentsFor(review, anAgency());
const everything = documents.map(({ path }) => path);
const opened = (typed: readonly PaperState[]): Opened => ({ reading: { dossier: typed } as unknown as Opened["reading"], review, documents, withoutTemplate: [], problems: [] });
const matrix = (typed: readonly PaperState[] = [], made = everything) => dossierMatrix(opened(typed), made, "2023-11-25");

const HEAD = "Đinh Văn Mẫu";
const LEADERSHIP = "Tập thể lãnh đạo, quản lý Ban Dân tộc tỉnh";
const PLACE = "Hồ sơ!9";

/** The one row of the party's dossier on a document about a subject. */
const rowOn = (document: string, subject: string, typed: readonly PaperState[], made = everything): MatrixRow | undefined =>
  matrix(typed, made)
    .find(({ destination }) => destination === "party")
    ?.kinds.find((kind) => kind.document === document)
    ?.rows.find((row) => row.subject === subject);

test("each dossier has its own deadline, with the days left", () => {
  expect(matrix().map(({ destination, deadline }) => [destination, deadline?.lastDay, deadline?.daysLeft])).toEqual([
    ["province", "29/11/2023", 4],
    ["party", "04/12/2023", 9],
  ]);
});

describe("a document", () => {
  const form = DOCUMENT_NAMES["02B"];
  const minutes = DOCUMENT_NAMES.meetingMinutes;
  test.each<[string, string, string, boolean, string | undefined, string, boolean]>([
    ["not made yet is wanted", form, HEAD, false, undefined, "notMade", true],
    ["made is there", form, HEAD, true, undefined, "made", false],
    ["made on another day is there by its row", form, HEAD, false, "Đã tạo", "made", false],
    ["waiting for a signature is there", form, HEAD, true, "Chờ ký", "toSign", false],
    ["signed is there", form, HEAD, true, "Đã ký", "signed", false],
    ["sent back is wanted again", form, HEAD, true, "Trả lại", "returned", true],
    ["the office misses is wanted", form, HEAD, true, "Thiếu", "missing", true],
    ["with words nobody knows counts as made", form, HEAD, true, "đang xem", "made", false],
    ["of a meeting that was made waits for its signature", minutes, LEADERSHIP, true, undefined, "toSign", true],
    ["of a meeting that was signed is there", minutes, LEADERSHIP, true, "Đã ký", "signed", false],
  ])("%s", (_, document, subject, isMade, status, state, lacks) => {
    const id = subject === HEAD ? "P001" : "C01";
    const typed = status === undefined ? [] : [{ document, subject: `${id} – ${subject}`, status, place: PLACE }];
    expect(rowOn(document, subject, typed, isMade ? everything : [])).toEqual({ subject, state, lacks, place: status === undefined ? null : PLACE });
  });
});

describe("a paper others send", () => {
  const document = PAPER_NAMES.partyOpinion;
  test.each<[string | undefined, string, boolean]>([
    [undefined, "notReceived", true],
    ["Chưa nhận", "notReceived", true],
    ["Đã nhận", "received", false],
    ["Không cần", "notNeeded", false],
  ])("of which Hồ sơ says %s is %s", (received, state, lacks) => {
    const typed = received === undefined ? [] : [{ document, subject: `P001 – ${HEAD}`, received, place: PLACE }];
    expect(rowOn(document, HEAD, typed)).toMatchObject({ state, lacks });
  });
});

test("the count of what is lacking is that of the rows, of which the lacking stand first", () => {
  for (const made of [[], everything.slice(0, 4), everything]) {
    for (const { kinds, lacks, papers } of matrix([], made)) {
      const rows = kinds.flatMap((kind) => kind.rows);
      expect(rows).toHaveLength(papers);
      expect(rows.filter((row) => row.lacks)).toHaveLength(lacks);
      for (const kind of kinds) {
        expect(kind.rows.map((row) => row.lacks)).toEqual([...kind.rows.map((row) => row.lacks)].sort((a, b) => Number(b) - Number(a)));
        expect(kind.states.reduce((sum, { count }) => sum + count, 0)).toBe(kind.rows.length);
      }
    }
  }
});

test("before anything is made every paper is wanted", () => {
  for (const { papers, lacks } of matrix([], [])) expect(lacks).toBe(papers);
});
