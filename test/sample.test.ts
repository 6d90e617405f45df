import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { UNITS } from "../samples/source/people";
import { sampleWorkbook } from "../samples/source/sampleWorkbook";

/** The parts of a workbook as text: how well they are packed differs between versions of Node. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));

const people = UNITS.flatMap(({ people: members }) => members);

describe("the sample", () => {
  test("in the project is what its source gives", async () => {
    const committed = readFileSync(join(__dirname, "..", "samples", "danh-sach-mau.xlsx"));
    expect(partsOf(committed)).toEqual(partsOf(await sampleWorkbook()));
  });

  test("has 31 people of 31 names in five phòng and the leadership", () => {
    expect(UNITS).toHaveLength(6);
    expect(new Set(people.map(({ name }) => name)).size).toBe(31);
  });

  test("shows births known to the day, to the month and to the year, as dates, text and numbers", () => {
    expect(new Set(people.map(({ birth }) => (birth instanceof Date ? "date" : typeof birth)))).toEqual(new Set(["date", "string", "number"]));
    const written = people.map(({ birth }) => birth);
    expect(written).toEqual(expect.arrayContaining(["08/1978", "1979", 1970]));
  });
});
