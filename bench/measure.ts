export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median milliseconds of one run, after warm-up runs that are not counted: `await milliseconds(() => work())` → 41.2. */
export async function milliseconds(work: () => unknown, runs = 9, warmUp = 3): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    await work();
    if (run >= warmUp) times.push(performance.now() - start);
  }
  return median(times);
}

/** The straight line through points: `lineThrough([[10, 25], [20, 45]])` → { each: 2, before: 5, off: 0 }; `off`: how far a point lies beside it at most, of itself. */
export function lineThrough(points: readonly (readonly [count: number, time: number])[]): { readonly each: number; readonly before: number; readonly off: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, height] = [mean(points.map(([count]) => count)), mean(points.map(([, time]) => time))];
  const each = mean(points.map(([count, time]) => (count - middle) * (time - height))) / mean(points.map(([count]) => (count - middle) ** 2));
  const before = height - each * middle;
  return { each, before, off: Math.max(...points.map(([count, time]) => Math.abs(time - before - each * count) / time)) };
}

export interface Line {
  readonly what: string;
  readonly figure: string;
  /** What it is measured against, in the same run. */
  readonly ratio?: string;
}

/** Lines as a table with aligned columns. */
export function table(lines: readonly Line[]): string {
  const rows = [["Đo", "Kết quả", "So sánh"], ...lines.map(({ what, figure, ratio = "" }) => [what, figure, ratio])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}
