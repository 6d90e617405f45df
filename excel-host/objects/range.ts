import type { Anchor } from "../model/book";
import { type HostClass, hostObject } from "../wire/hostClass";
import { cellPropertyMethods } from "./cellProperties";
import { conditionalFormatsClass } from "./conditionalFormats";
import { validationClass } from "./dataValidation";
import { formatClass } from "./rangeFormat";
import { rangeChanges } from "./rangeChanges";
import { rangeProperties } from "./rangeContent";
import { rangeReach } from "./rangeReach";
import { rangeSortClass } from "./rangeSort";
import { placeOf } from "./rangeTarget";
import { worksheetClass } from "./worksheet";

/** Excel.Range: a box of cells that follows them when rows or columns are inserted or deleted. */
export const rangeClass: HostClass<Anchor> = {
  name: "Range",
  keepable: (anchor) => [anchor],
  properties: rangeProperties,
  links: {
    Format: (anchor) => hostObject(formatClass, { places: [anchor] }),
    Worksheet: (anchor) => hostObject(worksheetClass, placeOf(anchor).sheet),
    DataValidation: (anchor) => hostObject(validationClass, { anchor }),
    ConditionalFormats: (anchor) => hostObject(conditionalFormatsClass, { anchor }),
    Sort: (anchor) => hostObject(rangeSortClass, { anchor }),
  },
  methods: { ...rangeReach, ...rangeChanges, ...cellPropertyMethods },
};
