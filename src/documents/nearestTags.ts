/** A wrong letter costs 1, a wrong accent or a wrong capital less: "Ho va ten" is nearer to "Họ và tên" than any other word of its length. */
const ACCENT = 0.3;
const CAPITAL = 0.2;
const MOST_NAMED = 3;

const bare = (letter: string): string => letter.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

function costOf(typed: string, meant: string): number {
  if (typed === meant) return 0;
  if (typed.toLowerCase() === meant.toLowerCase()) return CAPITAL;
  return bare(typed.toLowerCase()) === bare(meant.toLowerCase()) ? ACCENT : 1;
}

/** How many letters were typed wrong, left out, added or swapped: `distance("Ho và tên", "Họ và tên")` → 0.3, `distance("Nmă", "Năm")` → 1. */
export function distance(typed: string, meant: string): number {
  const from = [...typed];
  const to = [...meant];
  let before: number[] = [];
  let row = to.reduce((costs, _, at) => [...costs, at + 1], [0]);
  for (const [down, letter] of from.entries()) {
    const next = [down + 1];
    for (const [across, wanted] of to.entries()) {
      const swapped = down > 0 && across > 0 && letter === to[across - 1] && from[down - 1] === wanted ? (before[across - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[across] ?? 0) + costOf(letter, wanted), (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1, swapped));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The tags somebody may have meant, the nearest first, at most three: `nearestTags("Ho va ten", ["Năm", "Họ và tên"])` → ["Họ và tên"]. */
export function nearestTags(typed: string, names: readonly string[]): readonly string[] {
  const near = names
    .map((name) => ({ name, cost: distance(typed, name) }))
    // Beyond a third of its letters it is another word.
    .filter(({ name, cost }) => cost <= Math.max(1, Math.max(name.length, typed.length) / 3))
    .sort((a, b) => a.cost - b.cost);
  const most = Math.max(1, near[0]?.cost ?? 0);
  return near.filter(({ cost }) => cost <= most).slice(0, MOST_NAMED).map(({ name }) => name);
}
