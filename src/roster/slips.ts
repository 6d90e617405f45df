/** Letters without their marks: `unmarked("phòng đào tạo")` → "phong dao tao". */
export const unmarked = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");

/** Whether one letter more, less or another makes one word of the other. "I" and "II", "A" and "B", 1 and 2 are names, not slips. */
export function isSlip(a: string, b: string): boolean {
  if (!maySlip(a) || !maySlip(b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

const maySlip = (word: string): boolean => word.length >= 3 && !/\d|^[ivx]+$/.test(word);

/** Keys under which words that are a slip apart meet: the word, and the word without each of its letters. */
export const slipKeys = (word: string): readonly string[] => (maySlip(word) ? [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))] : []);
