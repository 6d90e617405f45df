import type { Anchor, Sheet } from "../model/book";
import type { Box } from "../model/box";
import { clearCells, type ClearWhat } from "../model/edit";
import { type HostClass, type HostObject, hostObject, readOnly } from "../wire/hostClass";
import { wholeNumber, word } from "../wire/args";
import { itemNotFound } from "../wire/richError";
import { guardContent } from "./guard";
import { rangeClass } from "./range";
import { formatClass } from "./rangeFormat";
import { fullAddress, newRange, placeOf } from "./rangeTarget";
import { worksheetClass } from "./worksheet";

/** Several ranges of one sheet at once. */
export interface Areas {
  readonly sheet: Sheet;
  readonly anchors: readonly Anchor[];
}

export function newAreas(sheet: Sheet, boxes: readonly Box[]): HostObject {
  const anchors = boxes.map((box) => newRange(sheet, box).target as Anchor);
  return hostObject(rangeAreasClass, { sheet, anchors });
}

const CLEAR: readonly ClearWhat[] = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"];

/** Excel.RangeAreas, as far as merged areas, print areas and conditional formats need it. */
export const rangeAreasClass: HostClass<Areas> = {
  name: "RangeAreas",
  keepable: ({ anchors }) => anchors,
  properties: {
    Address: readOnly(({ anchors }) => anchors.map((anchor) => fullAddress(anchor.sheet, placeOf(anchor).box)).join(",")),
    AreaCount: readOnly(({ anchors }) => anchors.length),
    CellCount: readOnly(({ anchors }) => anchors.reduce((count, anchor) => count + placeOf(anchor).box.rows * placeOf(anchor).box.columns, 0)),
  },
  links: {
    Areas: (areas) => hostObject(rangesClass, { anchors: areas.anchors }),
    Format: ({ anchors }) => hostObject(formatClass, { places: anchors }),
    Worksheet: ({ sheet }) => hostObject(worksheetClass, sheet),
  },
  methods: {
    Clear: ({ anchors }, args) => {
      for (const anchor of anchors) {
        const { sheet, box } = placeOf(anchor);
        guardContent(sheet, box);
        clearCells(sheet, box, word(args, 0, CLEAR, "All"));
      }
      return null;
    },
  },
};

/** Excel.RangeCollection */
const rangesClass: HostClass<{ readonly anchors: readonly Anchor[] }> = {
  name: "RangeCollection",
  items: ({ anchors }) => anchors.map((anchor) => hostObject(rangeClass, anchor)),
  methods: {
    GetCount: ({ anchors }) => anchors.length,
    GetItemAt: ({ anchors }, args) => {
      const anchor = anchors[wholeNumber(args, 0)];
      if (!anchor) throw itemNotFound();
      return hostObject(rangeClass, anchor);
    },
  },
};
