import { LINE_BREAK, paragraph, TAB, table, text, type ParagraphLook, type RunLook } from "./word";

/** Pieces every form shares: headers, boxes, lines to write on, signatures. Widths in millimetres; the text is 165 wide. */

export const TEXT_WIDTH = 165;

const frame = (content: string | readonly string[], look: ParagraphLook = {}): string => paragraph(content, { style: "Khung", ...look });

/** One line of a frame in one look, as high as its letters. */
const line = (value: string, look: RunLook = {}, more: ParagraphLook = {}): string =>
  frame([text(value, look)], { ...(look.size ? { size: look.size } : {}), ...more });

/** A rule as wide as the cell leaves it: a short paragraph with a border below, which Word and LibreOffice both draw. */
const rule = (side: number, gapAfter = 0): string => frame("", { rule: true, exactly: 3, left: side, right: side, after: gapAfter });

/** The corner "Mẫu 02B-HD KĐ.ĐG 2023". */
export const corner = (name: string): string => line(name, { bold: true, size: 12 }, { align: "right", after: 4 });

const twoColumns = (left: readonly string[], right: readonly string[], widths: readonly [number, number]): string =>
  table([{ cells: [{ paragraphs: left }, { paragraphs: right }] }], { widths });

const DATE_LINE = "{Địa danh, ngày tháng năm}";

/** Keeps a long name off the letters of the other half. */
const APART: ParagraphLook = { left: 2, right: 2 };

/** Header of a form of the party: Hướng dẫn 36-HD/VPTW. `star`: the sign below the issuing body of a report. */
export const partyHeader = (star: boolean): string =>
  twoColumns(
    [
      line("ĐẢNG BỘ {ĐẢNG BỘ}", {}, APART),
      line("CHI BỘ {CHI BỘ}", { bold: true }, APART),
      ...(star ? [line("*")] : []),
    ],
    [
      line("ĐẢNG CỘNG SẢN VIỆT NAM", { bold: true, size: 15 }),
      // As long as the words above it: 73 mm.
      rule(8.5, 6),
      line(DATE_LINE, { italic: true }),
    ],
    [75, 90],
  );

/**
 * Header of a state document: Nghị định 30/2020/NĐ-CP Phụ lục I. `number` is the line of ô 3, where the document has one; a form that
 * several sign on days of their own has no date here.
 */
export const stateHeader = (number: string | null, dated = true): string =>
  table(
    [
      {
        cells: [
          {
            paragraphs: [
              line("{CƠ QUAN CHỦ QUẢN}", { size: 12 }, APART),
              line("{CƠ QUAN BAN HÀNH}", { bold: true, size: 12 }, APART),
              // 15 mm: half of "BAN DÂN TỘC", a third of "PHÒNG CHÍNH SÁCH".
              rule(29.5),
            ],
          },
          {
            paragraphs: [
              line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: 12 }),
              line("Độc lập - Tự do - Hạnh phúc", { bold: true, size: 13 }),
              // As long as the words above it: 56 mm.
              rule(17.5),
            ],
          },
        ],
      },
      ...(dated
        ? [
            {
              cells: [
                { paragraphs: [number === null ? frame("") : line(number, { size: 13 }, { before: 6 })] },
                { paragraphs: [line(DATE_LINE, { italic: true, size: 13 }, { before: 6 })] },
              ],
            },
          ]
        : []),
    ],
    { widths: [74, 91] },
  );

/** A part that is printed only when the tag says so; the two lines around it disappear. */
export const when = (tag: string, part: readonly string[]): string[] => [paragraph(`{#${tag}}`), ...part, paragraph(`{/${tag}}`)];

/** Header of a collective's document: the party's or the state's, as the office chose; the title below it in the size each of them asks for. */
export const eitherHeader = (titled: (size: 14 | 16) => readonly string[] = () => []): string[] => [
  ...when("Thể thức của Đảng", [partyHeader(true), ...titled(16)]),
  ...when("Thể thức hành chính", [stateHeader(null), ...titled(14)]),
];

/** The name of the document in capitals, with lines below it: 14 points in a state document, 16 in one of the party. */
export const title = (size: 14 | 16, name: string, ...below: readonly string[]): string[] => [
  paragraph([text(name, { size })], { style: "TenLoai", before: 16 }),
  ...below.map((line) => paragraph(line, { style: "TenLoai" })),
];

/** The short rule below the title of a state document. */
export const titleRule = (): string => frame("", { rule: true, exactly: 3, left: 57, right: 57, after: 10 });

/**
 * Lines of dots to write on, from margin to margin whatever the printer's fonts. The last of them never begins a page alone;
 * with `keepNext` it stays with what follows. The first may end a page below its heading: were it kept with the second,
 * LibreOffice would leave the heading behind after a signature.
 */
export const dottedLines = (count: number, keepNext = false): string[] =>
  Array.from({ length: count }, (_, index) => {
    const keep = index === count - 1 ? keepNext : index === count - 2;
    return paragraph([TAB], { style: "DongCham", ...(keep ? { keepNext: true } : {}) });
  });

/** "Họ và tên: …": the value, or dots to the end of the line (`at`) where the roster knows none. */
export const field = (label: string, tag: string, at = TEXT_WIDTH, look: ParagraphLook = {}): string =>
  paragraph([text(`${label} {${tag}}`)], { style: "Dong", tabs: [{ at, align: "right", dotted: true }], ...look });

/** Two fields side by side; a long value wraps inside its own half. */
export const fieldPair = (
  left: readonly [label: string, tag: string],
  right: readonly [label: string, tag: string],
  widths: readonly [number, number] = [105, 60],
): string => twoColumns([field(...left, widths[0] - 3, { right: 3 })], [field(...right, widths[1])], widths);

export const heading1 = (value: string): string => paragraph(value, { style: "Heading1" });
export const heading2 = (value: string): string => paragraph(value, { style: "Heading2" });
export const hint = (value: string, keepNext = true): string => paragraph([text(value, { italic: true })], { keepNext });

const LEVELS = [
  ["Hoàn thành xuất sắc nhiệm vụ", "HTXSNV"],
  ["Hoàn thành tốt nhiệm vụ", "HTTNV"],
  ["Hoàn thành nhiệm vụ", "HTNV"],
  ["Không hoàn thành nhiệm vụ", "KHTNV"],
] as const;

/** The four boxes, one to a line of one paragraph that stays whole. `rater` is whose rating ticks them; `null`: the pen. */
export const levelBoxes = (rater: "Tự xếp loại" | "Quyết định" | null, keepNext = true): string =>
  paragraph(
    LEVELS.flatMap(([label, short], index) => [
      ...(index > 0 ? [LINE_BREAK] : []),
      text(rater ? `{${rater} ${short}}` : "☐", { boxFont: true }),
      text(` ${label}`),
    ]),
    { style: "Dong", left: 15, keepNext, keepLines: true },
  );

/** "Tự đánh giá về cấp độ thực hiện" with its four boxes on one line. */
export const gradeBoxes = (): string =>
  paragraph(
    [
      text("Tự đánh giá về cấp độ thực hiện:", { bold: true }),
      ...["Xuất sắc", "Tốt", "Trung bình", "Kém"].flatMap((grade) => [TAB, text("☐", { boxFont: true }), text(` ${grade}`)]),
    ],
    // Stops leave each word room beside a box of MS Gothic, as wide as the letters are high.
    { style: "Dong", keepLines: true, tabs: [{ at: 72 }, { at: 98 }, { at: 115 }, { at: 146 }] },
  );

export interface Signature {
  readonly titles: readonly string[];
  readonly note: string;
  /** A tag for the name below, where the roster knows it. */
  readonly name?: string;
  /** The line of place and date above, where each signs on a day of his own. */
  readonly date?: string;
}

/** Date, title, note, room to sign, name. */
const signedBy = ({ titles, note, name, date }: Signature): string[] => [
  ...(date ? [line(date, { italic: true }, { keepNext: true, before: 8 })] : []),
  ...titles.map((words, index) => line(words, { bold: true }, { keepNext: true, ...(index === 0 && !date ? { before: 8 } : {}) })),
  ...(note ? [line(note, { italic: true }, { keepNext: true })] : []),
  frame(name ? [text(`{${name}}`, { bold: true })] : "", { before: 62 }),
];

/** Two who sign side by side, in one row that no page can break. */
export const twoSignatures = (left: Signature, right: Signature): string => twoColumns(signedBy(left), signedBy(right), [82.5, 82.5]) + frame("", { exactly: 2 });

/** One who signs on the right half, in one row that no page can break. */
export function signature(signer: Signature, left: readonly string[] = [frame("")]): string {
  // Word wants a paragraph after a table; two points high, it cannot bring an empty page of its own.
  return twoColumns(left, signedBy(signer), [62, 103]) + frame("", { exactly: 2 });
}

/** Lines to write on whose last stays with what follows: boxes, or a signature. */
export const linesBefore = (count: number): string[] => dottedLines(count, true);

/** The same, none of them on another page than what follows: the few lines of who signs right below. */
export const linesWith = (count: number): string[] => Array.from({ length: count }, () => paragraph([TAB], { style: "DongCham", keepNext: true }));
