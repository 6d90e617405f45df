/**
 * `npm run bench`: how fast the parts are that grow with the agency, and how heavy the pane is. Figures differ between
 * machines; the ratios are taken within one run.
 */
import { regulation2023 } from "../src/review/regulation2023";
import { reviewAgency } from "../src/review/reviewAgency";
import { bigRoster } from "./bigRoster";
import { chromiumLines } from "./chromium";
import { documentLines } from "./documents";
import { excelHostLines } from "./excelHost";
import { functionLines } from "./functions";
import { messyRosterLines } from "./messyRosters";
import { memoryLines } from "./memory";
import { milliseconds, table } from "./measure";
import type { Line } from "./measure";
import { paneSizes } from "./paneSize";
import { peerLines } from "./peers";
import { quotaRoomLines } from "./quotaRoom";

const ms = (value: number): string => `${value.toFixed(1)} ms`;

async function reviewLines(): Promise<Line[]> {
  const small = bigRoster(300);
  const big = bigRoster(3000);
  const smallTime = await milliseconds(() => reviewAgency(small, regulation2023), 21);
  const bigTime = await milliseconds(() => reviewAgency(big, regulation2023));
  return [
    { what: "Xếp loại, tỷ lệ, cách hiểu: 300 người, 12 phòng", figure: ms(smallTime) },
    { what: "Xếp loại, tỷ lệ, cách hiểu: 3.000 người, 120 phòng", figure: ms(bigTime), ratio: `gấp ${(bigTime / smallTime).toFixed(1)} lần khi đông gấp 10` },
  ];
}

async function main(): Promise<void> {
  // `npm run bench -- quotas` measures only the quota room, `-- quotas 3000` in the browser only with so many people, `-- documents` only what makes documents, `-- documents node` and `-- documents browser` half of it.
  const sizes = process.argv.map(Number).filter((size) => size > 0);
  if (process.argv.includes("quotas")) return console.log(`Node ${process.version}\n\n${table(await quotaRoomLines(sizes.length === 0 ? undefined : sizes))}`);
  // `-- memory`: what stays behind after each whole job; twenty minutes, so only when asked for.
  if (process.argv.includes("memory")) return console.log(`Node ${process.version}\n\n${table(await memoryLines(console.error))}`);
  const documentsOnly = process.argv.includes("documents");
  const [inNode, inBrowser] = [!process.argv.includes("browser"), !process.argv.includes("node")];
  const before = documentsOnly ? [] : [...(await reviewLines()), ...(await messyRosterLines()), ...(await functionLines())];
  const documents = [...(inNode ? [...(await peerLines()), ...(await documentLines())] : []), ...(inBrowser ? await chromiumLines() : [])];
  const lines = [...before, ...documents, ...(documentsOnly ? [] : [...(await quotaRoomLines()), ...(await excelHostLines()), ...paneSizes()])];
  console.log(`Node ${process.version}\n\n${table(lines)}`);
}

void main();
