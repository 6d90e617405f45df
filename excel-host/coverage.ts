import { startExcel } from "./excelHost";
import { addSheet, type Book, emptyBook, newId } from "./model/book";
import { addChart } from "./model/charts";
import { writeBlock } from "./model/edit";
import { addTable } from "./model/tables";
import { officeScript } from "./node/openInExcel";
import { workbookClass } from "./objects/workbook";
import { type ClassSurface, surfaceOf } from "./surface";
import type { Host } from "./wire/host";
import { call, type HostClass, type HostObject, hostObject, isHostObject, NULL_OBJECT } from "./wire/hostClass";
import { RichError } from "./wire/richError";

/** What of one class this host answers, by wire names. */
export interface ClassCoverage {
  readonly name: string;
  readonly answered: readonly string[];
  readonly missing: readonly string[];
  /** Members of ours the library never asks for. */
  readonly unasked: readonly string[];
}

/** Compares every class of the installed library with what this host answers; `npx tsx excel-host/coverage.ts` prints it. */
export function coverage(script = officeScript("excel-win32-16.01.debug.js")): readonly ClassCoverage[] {
  const classes = hostClasses();
  return [...surfaceOf(script)].map(([name, surface]) => {
    const wanted = membersOf(surface);
    const ours = classes.get(name);
    const has = new Set(ours ? namesOf(ours) : []);
    return {
      name,
      answered: wanted.filter((member) => has.has(member)),
      missing: wanted.filter((member) => !has.has(member)),
      unasked: [...has].filter((member) => !wanted.includes(member)),
    };
  });
}

const membersOf = ({ properties, links, methods, hasItems }: ClassSurface): string[] => [
  ...new Set([...properties, ...links, ...methods, ...(hasItems ? ["GetItem"] : [])].filter((name) => !BY_THE_WIRE.has(name))),
];

/** Answered for every class alike. */
const BY_THE_WIRE: ReadonlySet<string> = new Set(["_KeepReference", "_ReferenceId"]);

const namesOf = ({ properties, links, methods, item }: HostClass<never>): string[] => [
  ...Object.keys(properties ?? {}),
  ...Object.keys(links ?? {}),
  ...Object.keys(methods ?? {}),
  ...(item ? ["GetItem"] : []),
];

/** Every class of the host by Excel's name, found by walking through a workbook that has something of everything. */
export function hostClasses(): ReadonlyMap<string, HostClass<never>> {
  const { host, stop } = startExcel(bookOfEverything());
  const found = new Map<string, HostClass<never>>();
  const waiting: HostObject[] = [hostObject(workbookClass, host.book)];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    const seen = found.has(object.hostClass.name);
    found.set(object.hostClass.name, object.hostClass);
    if (!seen || object.hostClass.name === "ConditionalFormat") waiting.push(...around(object, host));
  }
  stop();
  return found;
}

/** Methods that lead to classes nothing else leads to. */
const LEADS: Readonly<Record<string, readonly unknown[]>> = {
  GetRange: ["A1:B2"], GetUsedRange: [], GetMergedAreasOrNullObject: [], GetByNamespace: [""], Date: [2023, 12, 31],
};

function around(object: HostObject, host: Host): HostObject[] {
  const { links = {}, methods = {}, items } = object.hostClass;
  const reached = [
    ...Object.values(links).map((link) => orNothing(() => call(link, object, host))),
    ...Object.entries(LEADS).map(([name, args]) => methods[name] && orNothing(() => call(methods[name] ?? (() => null), object, args, host))),
    ...(items ? call(items, object, host) : []),
  ];
  return reached.filter((one) => one !== NULL_OBJECT && isHostObject(one));
}

function orNothing<Answer>(reach: () => Answer): Answer | null {
  try {
    return reach();
  } catch (error) {
    if (error instanceof RichError) return null;
    throw error;
  }
}

function bookOfEverything(): Book {
  const book = emptyBook();
  const sheet = addSheet(book);
  writeBlock(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, [["Mã", "Tên"], [1, "An"]]);
  addTable(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, true);
  sheet.merges.push({ row: 0, column: 4, rows: 2, columns: 2 });
  const boxes = [{ row: 0, column: 0, rows: 9, columns: 9 }];
  const look = { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null, fill: null, numberFormat: null };
  for (const condition of [{ type: "Custom" as const, formula: "=TRUE" }, { type: "CellValue" as const, rule: {} }, { type: "ContainsText" as const, rule: {} }])
    sheet.conditionalFormats.push({ id: newId(book), boxes, condition, look: { ...look }, stopIfTrue: false });
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 1 });
  sheet.page.printArea = boxes;
  addChart(sheet, "BarClustered", { sheet, box: { row: 0, column: 0, rows: 2, columns: 2 } });
  book.names.push({ name: "vùng", scope: sheet, formula: `=${sheet.name}!$A$1`, visible: true, comment: "" });
  book.names.push({ name: "vùng", scope: null, formula: `=${sheet.name}!$A$1`, visible: true, comment: "" });
  book.settings.set("a", 1);
  book.customXmlParts.set("1", "<a/>");
  return book;
}

/** A table for a person: what is answered of each class the host has, and with `--missing` the rest by name. */
export function printed(classes: readonly ClassCoverage[], withMissing: boolean): string {
  const ours = classes.filter(({ answered }) => answered.length > 0);
  const total = (some: readonly ClassCoverage[]): string => {
    const answered = some.reduce((sum, one) => sum + one.answered.length, 0);
    return `${answered} of ${answered + some.reduce((sum, one) => sum + one.missing.length, 0)} members`;
  };
  return [
    ...ours.map(({ name, answered, missing }) => {
      const rest = withMissing && missing.length > 0 ? `   not: ${missing.join(", ")}` : "";
      return `${name.padEnd(36)} ${answered.length} / ${answered.length + missing.length}${rest}`;
    }),
    "",
    `${ours.length} of ${classes.length} classes; of those ${total(ours)}; of all ${total(classes)}. What is missing answers NotImplemented with its name.`,
  ].join("\n");
}

if (require.main === module) process.stdout.write(`${printed(coverage(), process.argv.includes("--missing"))}\n`);
