import type { Book } from "../model/book";
import { text } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, readOnly } from "../wire/hostClass";
import { invalidArgument, itemNotFound } from "../wire/richError";

interface Setting {
  readonly book: Book;
  readonly key: string;
}

/** Excel.Setting: its value is any JSON. */
const settingClass: HostClass<Setting> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: readOnly(({ key }) => key),
    _Id: readOnly(({ key }) => key),
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      return null;
    },
  },
};

const setting = (book: Book, key: string): HostObject => hostObject(settingClass, { book, key });

/** Excel.SettingCollection: kept with the workbook, one set for each add-in. */
export const settingsClass: HostClass<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => setting(book, key)),
  item: (book, args) => {
    if (!book.settings.has(text(args, 0))) throw itemNotFound();
    return setting(book, text(args, 0));
  },
  methods: {
    Add: (book, args) => {
      if (args[1] === undefined) throw invalidArgument();
      book.settings.set(text(args, 0), args[1]);
      return setting(book, text(args, 0));
    },
    GetCount: ({ settings }) => settings.size,
    GetItemOrNullObject: (book, args) => (book.settings.has(text(args, 0)) ? setting(book, text(args, 0)) : NULL_OBJECT),
  },
};
