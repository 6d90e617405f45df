import { TABLE_TOP } from "./layout";
import type { SheetPlan } from "./sheetPlan";
import { BLANK_COLUMN, placedResult, type ResultBlock, titleBlocks } from "./tableSheet";

/** A sheet that holds nothing typed: spilling blocks side by side, a blank column between, each under its own title. */
export function resultsOnlySheet(name: string, key: Parameters<typeof titleBlocks>[0], results: readonly ResultBlock[]): SheetPlan {
  // One row more than a table's sheet, for the titles of the blocks.
  const top = TABLE_TOP + 1;
  const widths: number[] = [];
  const placed = results.map((result, index) => {
    if (index > 0) widths.push(BLANK_COLUMN);
    const left = widths.length;
    widths.push(...result.widths);
    return { ...placedResult(result, top, left), page: { first: left, last: widths.length - 1, bottom: top + Math.max(1, result.rows.length) - 1 } };
  });
  return {
    name,
    blocks: [...titleBlocks(key), ...placed.flatMap(({ blocks }) => blocks)],
    dropdowns: [],
    flags: placed.flatMap(({ flags }) => flags),
    widths,
    headingRows: { first: top, last: top },
    frozenColumns: 0,
    pagesAcross: placed.map(({ page }) => page),
    dateAreas: [],
    textAreas: [],
  };
}
