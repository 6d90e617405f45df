import type { Book } from "../model/book";
import { word, wordOf } from "../wire/args";
import { type HostClass, hostObject, readOnly } from "../wire/hostClass";

const MODES: readonly Book["calculationMode"][] = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Excel.Application */
export const applicationClass: HostClass<Book> = {
  name: "Application",
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (book, value) => {
        book.calculationMode = wordOf(value, MODES);
      },
    },
    CalculationState: readOnly((_, { calculation }) => (calculation.isPending() ? "Pending" : "Done")),
    CalculationEngineVersion: readOnly(() => 191_029),
    DecimalSeparator: readOnly(({ dateOrder }) => (dateOrder === "dmy" ? "," : ".")),
    ThousandsSeparator: readOnly(({ dateOrder }) => (dateOrder === "dmy" ? "." : ",")),
    UseSystemSeparators: readOnly(() => true),
  },
  links: { CultureInfo: (book) => hostObject(cultureClass, book) },
  methods: {
    Calculate: (_, args, host) => {
      host.calculation.recalculate(word(args, 0, ["Recalculate", "Full", "FullRebuild"]) === "Recalculate" ? "changed" : "all");
      return null;
    },
    SuspendApiCalculationUntilNextSync: (_, __, host) => {
      host.calculationSuspended = true;
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** Excel.CultureInfo */
const cultureClass: HostClass<Book> = {
  name: "CultureInfo",
  properties: { Name: readOnly(({ dateOrder }) => (dateOrder === "dmy" ? "vi-VN" : "en-US")) },
};

/** Excel.Runtime, the add-in's own: whether it hears events. */
export const runtimeClass: HostClass<Book> = {
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_, host) => host.enableEvents,
      set: (_, value, host) => {
        host.enableEvents = value === true;
      },
    },
  },
};
