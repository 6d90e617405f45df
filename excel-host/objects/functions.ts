import type { Book } from "../model/book";
import { serialOfDate } from "../model/input";
import { wholeNumber } from "../wire/args";
import { type HostClass, hostObject, readOnly } from "../wire/hostClass";

interface Computed {
  readonly value: number;
}

/** Excel.FunctionResult */
const functionResultClass: HostClass<Computed> = {
  name: "FunctionResult",
  properties: { Value: readOnly(({ value }) => value), Error: readOnly(() => "") },
};

/** Excel.Functions: DATE alone, by which an add-in finds out from which year the workbook counts its days. */
export const functionsClass: HostClass<Book> = {
  name: "Functions",
  methods: {
    Date: ({ date1904 }, args) => {
      const date = new Date(Date.UTC(wholeNumber(args, 0), wholeNumber(args, 1) - 1, wholeNumber(args, 2)));
      return hostObject(functionResultClass, { value: serialOfDate(date, date1904) });
    },
  },
};
