import { isNone, saysNone } from "./readChoices";
import type { FieldReader } from "./readFields";
import { readMark } from "./readMark";
import type { Row } from "./row";

/** A mark instead of the form of discipline still says that there was one. */
const UNNAMED_DISCIPLINE = "Kỷ luật";

/** The form of discipline in a row, `null` without one: "x" is one without a name, and a no with one in its brackets is asked about. */
export function readDiscipline<F extends string>(row: Row<F | "discipline">, fields: FieldReader<F | "discipline">, name: string): string | null {
  const found = fields.choice("discipline", disciplineIn, (place, text) => ({ kind: "unknownMark", place, heading: row.headingOf("discipline"), text, name }));
  return found?.form ?? null;
}

function disciplineIn(text: string): { readonly form: string | null } | null {
  if (isNone(text)) return { form: null };
  if (saysNone(text)) return null;
  return { form: readMark(text) === "yes" ? UNNAMED_DISCIPLINE : text };
}
