import { type ErrorValue, isError } from "../model/cell";
import type { CustomFunction, FunctionMetadata, Parameter } from "./functionMetadata";

/** The arguments as they travel, or the error the cell shows without a call. */
export type Prepared = { readonly kind: "ready"; readonly args: readonly unknown[] } | { readonly kind: "error"; readonly error: ErrorValue };

/**
 * Arguments as Excel hands them over: a range is rows of columns, one cell for a single value, one left out `null`, a blank
 * cell what its type says. An error among them shows in the cell, and the function is not called, unless the metadata lets
 * errors through.
 */
export function argumentsFor(one: CustomFunction, given: readonly unknown[], metadata: FunctionMetadata, blank: 0 | null): Prepared {
  const { parameters } = one;
  const fixed = parameters.filter(({ repeating }) => !repeating).length;
  const converted: unknown[] = [];
  for (let index = 0; index < Math.max(fixed, given.length); index++) {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    const value = given[index];
    if (parameter === undefined) return { kind: "error", error: { error: "#VALUE!" } };
    if (value === undefined) {
      if (!parameter.optional && !parameter.repeating) return { kind: "error", error: { error: "#VALUE!" } };
      converted.push(null);
      continue;
    }
    const error = metadata.allowErrorForDataTypeAny ? undefined : [value].flat(2).find(isError);
    if (error) return { kind: "error", error };
    const argument = argumentOf(value, parameter, blank);
    if (parameter.type === "number" && [argument].flat(2).some((cell) => typeof cell === "string"))
      return { kind: "error", error: { error: "#VALUE!" } };
    converted.push(argument);
  }
  if (!parameters.at(-1)?.repeating) return { kind: "ready", args: converted };
  return { kind: "ready", args: [...converted.slice(0, fixed), converted.slice(fixed)] };
}

function argumentOf(value: unknown, { dimensionality, type = "any" }: Parameter, blank: 0 | null): unknown {
  const cell = (one: unknown): unknown => cellOf(one, type, blank);
  if (dimensionality !== "matrix") return cell(Array.isArray(value) ? (value[0] as unknown[])[0] : value);
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return rows.map((row) => row.map(cell));
}

function cellOf(value: unknown, type: string, blank: 0 | null): unknown {
  if (value === null || value === undefined || value === "") {
    if (type === "number") return 0;
    if (type === "boolean") return false;
    return type === "string" ? "" : value === "" ? "" : blank;
  }
  if (isError(value)) return { type: "Error", basicValue: value.error, basicType: "Error" };
  return type === "string" && typeof value !== "string" ? String(value) : value;
}
