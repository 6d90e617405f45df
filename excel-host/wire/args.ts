import { invalidArgument } from "./richError";

/** The arguments of a call, objects already found; an argument left out is `undefined` or `null`. */
export type Args = readonly unknown[];

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(args: Args, index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export const optionalText = (args: Args, index: number): string | null => (isMissing(args[index]) ? null : text(args, index));

export function wholeNumber(args: Args, index: number): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export const optionalNumber = (args: Args, index: number): number | null => (isMissing(args[index]) ? null : wholeNumber(args, index));

export function flag(args: Args, index: number, otherwise = false): boolean {
  const value = args[index];
  if (isMissing(value)) return otherwise;
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of Excel's words, in any case: `word(args, 0, ["Down", "Right"])`. */
export function word<Word extends string>(args: Args, index: number, words: readonly Word[], otherwise?: Word): Word {
  const value = args[index];
  if (isMissing(value) && otherwise !== undefined) return otherwise;
  return wordOf(value, words);
}

export function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = typeof value === "string" ? words.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

export function fields(args: Args, index: number): Fields {
  const value = args[index];
  if (isMissing(value)) return {};
  if (!isFields(value)) throw invalidArgument();
  return value;
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}
