import type { Problem } from "../review/problem";
import type { Criterion } from "../review/subject";
import { cleanText } from "./cleanText";
import type { OpenTable } from "./openTable";
import { fieldReader } from "./readFields";
import type { CriterionField } from "./tables";

/** TieuChi → the criteria frames of the office, in place of the ones that ship. */
export function readCriteria(table: OpenTable<CriterionField>): { frames: Criterion[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const frames = table.rows.flatMap((row): Criterion[] => {
    const fields = fieldReader(row, cleanText(row.cell("text")), problems);
    const text = fields.text("text");
    if (text === null) return [];
    return [{
      frame: fields.text("frame") ?? "",
      order: fields.text("order") ?? "",
      text,
      isResult: fields.mark("isResult") === "yes",
      clause: fields.text("clause") ?? "",
      verified: fields.mark("verified") === "yes",
    }];
  });
  return { frames, problems };
}
