import { TOP_NAMES } from "../messages.vi/document";
import type { FigureSource } from "../review/figureSource";
import type { Draft, Source } from "./documentSet";
import { capitals, dateLine, known } from "./printed";
import { agencyId } from "./reports";

/** Every figure of the reports with its cells and its rule, as the sheet Truy vết has them. */
export function traceAnnex({ review, agency }: Source, rows: readonly FigureSource[]): readonly Draft[] {
  const rules = [...new Set(rows.map(({ rule }) => rule))];
  const number = (rule: string): string => `(${rules.indexOf(rule) + 1})`;
  const annex: Draft = {
    part: null,
    name: TOP_NAMES.trace(agency.year),
    label: null,
    form: "trace",
    subject: agencyId(review),
    template: "truy-vet.docx",
    tags: {
      "CƠ QUAN CHỦ QUẢN": capitals(agency.parent),
      "CƠ QUAN BAN HÀNH": capitals(agency.name),
      "Địa danh, ngày tháng năm": dateLine(agency),
      "Năm": String(agency.year),
      "Số liệu": rows.map(({ figure, value, cells, rule }, index) => ({ "TT": String(index + 1), "Nội dung": figure, "Giá trị": value, "Ô": cells, "Cách tính": number(rule) })),
      "Các cách tính": rules.map((rule) => ({ "Câu": `${number(rule)} ${rule}.` })),
      "Người lập": known(agency.keeper) ?? "",
    },
  };
  return [annex];
}
