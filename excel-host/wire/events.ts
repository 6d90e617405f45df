import { addressOf } from "../model/address";
import type { Sheet, Table } from "../model/book";
import type { BookEvent } from "../model/bookEvent";
import { overlaps } from "../model/box";
import { type CellValue, isError } from "../model/cell";
import type { Host } from "./host";
import type { HostClass } from "./hostClass";
import { EXCEL_EVENTS, type EventEntry } from "./messages";

/** Events of one sheet, by the part of their name on the wire (`_RegisterDataChangedEvent`). */
export const SHEET_EVENT_TYPE = { DataChanged: 10, Activated: 11, Deactivated: 12, SelectionChanged: 14, Calculated: 16, ProtectionChanged: 24 } as const;

/** Events of all sheets. */
export const EVENT_TYPE = { ...SHEET_EVENT_TYPE, Added: 13, Deleted: 15 } as const;
export type SheetEvent = keyof typeof EVENT_TYPE;

/** Tables have their own numbers. */
export const TABLE_EVENT_TYPE = { DataChanged: 101, Added: 102, Deleted: 103 } as const;
export type TableEvent = keyof typeof TABLE_EVENT_TYPE;

/** The target of handlers on a collection of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** The `_Register…Event` and `_Unregister…Event` methods of a class. */
export function eventMethods<Target>(
  types: Readonly<Record<string, number>>,
  targetOf: (target: Target) => string,
): NonNullable<HostClass<Target>["methods"]> {
  const methods: Record<string, (target: Target, args: unknown, host: Host) => null> = {};
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}Event`] = (target, _, host) => count(host, type, targetOf(target), 1);
    methods[`_Unregister${name}Event`] = (target, _, host) => count(host, type, targetOf(target), -1);
  }
  return methods;
}

function count(host: Host, type: number, target: string, step: 1 | -1): null {
  const key = `${type}|${target}`;
  host.registrations.set(key, Math.max(0, (host.registrations.get(key) ?? 0) + step));
  return null;
}

/** Sends what the add-in listens to; nothing while it switched its events off. */
export function announce(event: BookEvent, host: Host): void {
  if (!host.enableEvents) return;
  const entries = entriesOf(event, host).filter(([, type, target]) => (host.registrations.get(`${type}|${target}`) ?? 0) > 0);
  if (entries.length > 0) for (const sink of host.sinks) sink(entries);
  if (event.kind === "selected") for (const sink of host.selectionSinks) sink();
}

const entry = (type: number, target: string, message: object): EventEntry => [EXCEL_EVENTS, type, target, JSON.stringify(message), 0];

/** The same event to the handlers of the sheet and to those of all sheets. */
const onSheet = (type: SheetEvent, sheet: Sheet, message: object): EventEntry[] =>
  [sheet.id, WORKBOOK_TARGET].map((target) => entry(EVENT_TYPE[type], target, { worksheetId: sheet.id, ...message }));

const onTable = (type: TableEvent, table: Table, targets: readonly string[], message: object): EventEntry[] =>
  targets.map((target) => entry(TABLE_EVENT_TYPE[type], target, { tableId: table.id, worksheetId: table.sheet.id, ...message }));

function entriesOf(event: BookEvent, host: Host): EventEntry[] {
  switch (event.kind) {
    case "cellsChanged":
      return changedEntries(event, host);
    case "calculated":
      return onSheet("Calculated", event.sheet, { address: addressOf(event.box) });
    case "selected":
      return onSheet("SelectionChanged", event.sheet, { address: addressOf(event.box), isInsideTable: insideTable(event.sheet, event) });
    case "activated":
      return onSheet("Activated", event.sheet, {});
    case "deactivated":
      return onSheet("Deactivated", event.sheet, {});
    case "sheetAdded":
      return onSheet("Added", event.sheet, { source: "Local" });
    case "sheetDeleted":
      return onSheet("Deleted", event.sheet, { source: "Local" });
    case "protectionChanged":
      return onSheet("ProtectionChanged", event.sheet, { isProtected: event.sheet.protection !== null, source: "Local" });
    case "tableAdded":
      return onTable("Added", event.table, [event.table.sheet.id, WORKBOOK_TARGET], { source: "Local" });
    case "tableDeleted":
      return onTable("Deleted", event.table, [event.table.sheet.id, WORKBOOK_TARGET], { tableName: event.table.name, source: "Local" });
    case "sheetRenamed":
    case "sheetMoved":
    case "visibilityChanged":
    case "structureChanged":
    case "styled":
    case "tableChanged":
    case "namesChanged":
      return [];
  }
}

function changedEntries(event: Extract<BookEvent, { kind: "cellsChanged" }>, host: Host): EventEntry[] {
  const message = {
    changeType: event.change,
    address: addressOf(event.box),
    source: "Local",
    triggerSource: host.origin ?? "Unknown",
    ...("before" in event
      ? {
          valueBefore: onWire(event.before ?? null),
          valueAfter: onWire(event.after ?? null),
          valueTypeBefore: typeOnWire(event.before ?? null),
          valueTypeAfter: typeOnWire(event.after ?? null),
        }
      : {}),
  };
  const touched = host.book.tables.filter((table) => table.sheet === event.sheet && overlaps(table.box, event.box));
  return [
    ...onSheet("DataChanged", event.sheet, message),
    ...touched.flatMap((table) => onTable("DataChanged", table, [table.id, table.sheet.id, WORKBOOK_TARGET], message)),
  ];
}

const insideTable = (sheet: Sheet, { box }: { readonly box: Parameters<typeof overlaps>[0] }): boolean =>
  sheet.book.tables.some((table) => table.sheet === sheet && overlaps(table.box, box));

/** A value as Excel writes it: an empty cell is "", an error its text. */
export const onWire = (value: CellValue): string | number | boolean => (value === null ? "" : isError(value) ? value.error : value);

const typeOnWire = (value: CellValue): string =>
  value === null ? "Empty" : isError(value) ? "Error" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
