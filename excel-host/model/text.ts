import { type CellValue, isError } from "./cell";
import { dateOfSerial } from "./input";

/**
 * A value as the cell shows it, for the number formats our workbooks use: `formatValue(45291, "dd/mm/yyyy")` → "31/12/2023".
 * `null` for a format not known here, never a guess.
 */
export function formatValue(value: CellValue, format: string, date1904 = false): string | null {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" || format === "@") return general(value);
  const number = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(format);
  if (number) {
    const [, grouped, decimals = "", percent] = number;
    const fixed = (percent ? value * 100 : value).toFixed(decimals.length);
    return (grouped ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed) + (percent ?? "");
  }
  return /^[dmyhs/\-. :]+$/i.test(format) ? dateText(value, format, date1904) : null;
}

const general = (value: number): string => String(Number(value.toPrecision(11)));

function dateText(value: number, format: string, date1904: boolean): string {
  const date = dateOfSerial(value, date1904);
  const two = (part: number): string => String(part).padStart(2, "0");
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const isMinute = (at: number): boolean => /h[^a-z]*$/i.test(format.slice(0, at)) || /^[^a-z]*s/i.test(format.slice(at).replace(/^m+/i, ""));
  return format.replace(/d{1,2}|m{1,3}|yyyy|yy|h{1,2}|s{1,2}/gi, (part, at: number) => {
    const long = part.length === 2;
    const written = (amount: number): string => (long ? two(amount) : String(amount));
    switch (part[0]?.toLowerCase()) {
      case "d":
        return written(date.getUTCDate());
      case "m":
        if (part.length === 3) return months[date.getUTCMonth()] ?? "";
        return written(isMinute(at) ? date.getUTCMinutes() : date.getUTCMonth() + 1);
      case "h":
        return written(date.getUTCHours());
      case "s":
        return written(date.getUTCSeconds());
      default:
        return long ? two(date.getUTCFullYear() % 100) : String(date.getUTCFullYear());
    }
  });
}
