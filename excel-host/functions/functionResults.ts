import { type CellValue, type ErrorValue } from "../model/cell";

/** What a call gives: one value, or a block that spills. */
export type CellAnswer = CellValue | readonly (readonly CellValue[])[];

/** The runtime's numbers of errors a function threw. */
const ERROR_OF_CODE: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

/** Reads `SetInvocationArrayResults`: a list of `[id, succeeded, value, error code or timing…]`. */
export function settledAnswers(answers: unknown): readonly { readonly id: number; readonly answer: CellAnswer }[] {
  if (!Array.isArray(answers)) return [];
  return answers.flatMap((one: unknown) => {
    if (!Array.isArray(one) || typeof one[0] !== "number") return [];
    const [id, succeeded, value, code] = one as [number, unknown, unknown, unknown];
    return [{ id, answer: succeeded === true ? answerOf(value) : errorOf(code) }];
  });
}

const errorOf = (code: unknown): ErrorValue => ({ error: (typeof code === "number" && ERROR_OF_CODE[code]) || "#VALUE!" });

/** Rows of different lengths are filled up with `#N/A`; `null` becomes 0: both as Excel does. */
function answerOf(value: unknown): CellAnswer {
  if (!Array.isArray(value)) return cellOf(value);
  const rows: unknown[][] = Array.isArray(value[0]) ? (value as unknown[][]) : [value];
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => (index < row.length ? cellOf(row[index]) : { error: "#N/A" })));
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "basicValue" in value) {
    const basic = value.basicValue;
    return typeof basic === "string" && basic.startsWith("#") ? { error: basic } : cellOf(basic);
  }
  if (typeof value === "object" && "code" in value && typeof value.code === "string") return { error: value.code };
  return { error: "#VALUE!" };
}
