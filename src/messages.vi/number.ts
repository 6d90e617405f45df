/** A number as printed in Vietnamese: `vietnameseNumber(1234.5)` → "1.234,5". */
export function vietnameseNumber(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(Math.round(value * 100) / 100) : value.toFixed(decimals);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A count as printed: `whole(1234)` → "1.234". */
export const whole = (count: number): string => vietnameseNumber(count, 0);

/** "2023-11-25" → "25/11/2023". */
export const vietnameseDate = (iso: string): string => iso.split("-").reverse().join("/");
