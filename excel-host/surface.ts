/** The members of one class of Office.js by their wire names, as the published library calls them. */
export interface ClassSurface {
  readonly properties: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  /** `collection.getItem(key)` */
  readonly hasItems: boolean;
}

/**
 * What Excel's part of the library can ask for, read from its own readable script:
 * `surfaceOf(officeScript("excel-win32-16.01.debug.js")).get("Range")?.properties.has("Values")` → true. Names only; nothing is copied.
 */
export function surfaceOf(script: string): ReadonlyMap<string, ClassSurface> {
  const classes = new Map<string, ClassSurface>();
  const starts = [...script.matchAll(/^ {4}var \w+ = \(function \(_super\) \{/gm)].map(({ index }) => index);
  starts.forEach((start, at) => {
    const body = script.slice(start, starts[at + 1]);
    const name = /"_className", \{\s+get: function \(\) \{\s+return "([\w<>]+)"/.exec(body)?.[1]?.replace(/<.*$/, "");
    if (name === undefined) return;
    const scalars = /_scalarPropertyOriginalNames", \{\s+get: function \(\) \{\s+return \[([^\]]*)\]/.exec(body)?.[1] ?? "";
    classes.set(name, {
      properties: new Set([...scalars.matchAll(/"(\w+)"/g), ...body.matchAll(/_invokeSetProperty\(\w+, "(\w+)"/g)].map(([, one = ""]) => one)),
      links: namesIn(body, /_createPropertyObject\([\w.]+, this, "(\w+)"/g),
      methods: namesIn(body, /(?:_createMethodObject|_createAndInstantiateMethodObject|_invokeMethod)\((?:[\w.]+, )?this, "(\w+)"/g),
      hasItems: /_createIndexerObject\(/.test(body),
    });
  });
  return classes;
}

const namesIn = (body: string, names: RegExp): Set<string> => new Set([...body.matchAll(names)].map(([, name = ""]) => name));
