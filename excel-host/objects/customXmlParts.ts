import { type Book, newId } from "../model/book";
import { namespaceOf } from "../model/xml";
import { text } from "../wire/args";
import { type HostClass, type HostObject, hostObject, NULL_OBJECT, type Reached, readOnly } from "../wire/hostClass";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/richError";

interface Part {
  readonly book: Book;
  readonly id: string;
}

const xmlOf = ({ book, id }: Part): string => {
  const xml = book.customXmlParts.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
};

function checked(xml: string): string {
  if (namespaceOf(xml) === null) throw invalidArgument();
  return xml;
}

/** Excel.CustomXmlPart */
const partClass: HostClass<Part> = {
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: readOnly(({ id }) => id), NamespaceUri: readOnly((part) => namespaceOf(xmlOf(part)) ?? "") },
  methods: {
    GetXml: xmlOf,
    SetXml: (part, args) => {
      xmlOf(part);
      part.book.customXmlParts.set(part.id, checked(text(args, 0)));
      return null;
    },
    Delete: ({ book, id }) => {
      book.customXmlParts.delete(id);
      return null;
    },
  },
};

const partsOf = (book: Book, namespace: string | null): Part[] =>
  [...book.customXmlParts]
    .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
    .map(([id]) => ({ book, id }));

const find = (parts: readonly Part[], id: string): Reached => {
  const part = parts.find((one) => one.id === id);
  return part ? hostObject(partClass, part) : NULL_OBJECT;
};
const orFail = (reached: Reached): HostObject => {
  if (reached === NULL_OBJECT) throw itemNotFound();
  return reached;
};

/** Excel.CustomXmlPartCollection */
export const customXmlPartsClass: HostClass<Book> = {
  name: "CustomXmlPartCollection",
  items: (book) => partsOf(book, null).map((part) => hostObject(partClass, part)),
  item: (book, args) => orFail(find(partsOf(book, null), text(args, 0))),
  methods: {
    Add: (book, args) => {
      const id = newId(book);
      book.customXmlParts.set(id, checked(text(args, 0)));
      return hostObject(partClass, { book, id });
    },
    GetCount: ({ customXmlParts }) => customXmlParts.size,
    GetItemOrNullObject: (book, args) => find(partsOf(book, null), text(args, 0)),
    GetByNamespace: (book, args) => hostObject(scopedPartsClass, { book, namespace: text(args, 0) }),
  },
};

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
const scopedPartsClass: HostClass<{ readonly book: Book; readonly namespace: string }> = {
  name: "CustomXmlPartScopedCollection",
  items: ({ book, namespace }) => partsOf(book, namespace).map((part) => hostObject(partClass, part)),
  item: ({ book, namespace }, args) => orFail(find(partsOf(book, namespace), text(args, 0))),
  methods: {
    GetCount: ({ book, namespace }) => partsOf(book, namespace).length,
    GetItemOrNullObject: ({ book, namespace }, args) => find(partsOf(book, namespace), text(args, 0)),
    GetOnlyItem: ({ book, namespace }) => {
      const [only, ...more] = partsOf(book, namespace);
      if (!only || more.length > 0) throw invalidOperation();
      return hostObject(partClass, only);
    },
    GetOnlyItemOrNullObject: ({ book, namespace }) => {
      const [only, ...more] = partsOf(book, namespace);
      return only && more.length === 0 ? hostObject(partClass, only) : NULL_OBJECT;
    },
  },
};
