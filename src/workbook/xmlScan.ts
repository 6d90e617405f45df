/** What `scanXml` tells about a document, in its order. Names come without their namespace prefix. */
export interface XmlListener {
  /** `attributes` is the raw text of the tag after its name; read it with `attribute`. An empty tag is opened and closed. */
  readonly open?: (name: string, attributes: string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** `decodeEntities("A &amp; B &#7855;")` → "A & B ắ". */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) =>
        name !== undefined ? (NAMED[name] ?? whole) : characterOf(hex ? parseInt(hex, 16) : parseInt(decimal, 10)),
      )
    : text;

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD");

/** `attribute('r="B2" s="1"', "s")` → "1"; null where there is none. The name is given without prefix. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = at === 0 ? " " : attributes.charAt(at - 1);
    if (!/[\s:]/.test(before)) continue;
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (found) return decodeEntities(found[1] ?? found[2] ?? "");
  }
  return null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Walks an XML text once without building a tree, since a sheet of a few thousand people is megabytes of tags.
 * Gives false where the text is not well formed. A document type is refused: workbooks have none, and it is how entity bombs come.
 */
export function scanXml(xml: string, listener: XmlListener): boolean {
  const opened: string[] = [];
  let at = xml.indexOf("<");
  while (at >= 0) {
    const end = xml.startsWith("<!--", at) ? xml.indexOf("-->", at) : xml.startsWith("<![CDATA[", at) ? xml.indexOf("]]>", at) : tagEnd(xml, at);
    if (end < 0) return false;
    let next = end + 1;
    if (xml.startsWith("<!--", at)) next = end + 3;
    else if (xml.startsWith("<![CDATA[", at)) {
      listener.text?.(xml.slice(at + 9, end));
      next = end + 3;
    } else if (xml.charAt(at + 1) === "!") return false;
    else if (xml.charAt(at + 1) === "/") {
      const name = localName(xml.slice(at + 2, end).trim());
      if (opened.pop() !== name) return false;
      listener.close?.(name);
    } else if (xml.charAt(at + 1) !== "?") openTag(xml.slice(at + 1, end), opened, listener);
    at = xml.indexOf("<", next);
    if (listener.text && opened.length > 0 && at > next) listener.text(decodeEntities(xml.slice(next, at)));
  }
  return opened.length === 0 && xml.trim() !== "";
}

function openTag(tag: string, opened: string[], listener: XmlListener): void {
  const closed = tag.endsWith("/");
  const body = closed ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  listener.open?.(name, space < 0 ? "" : body.slice(space));
  if (closed) listener.close?.(name);
  else opened.push(name);
}

/** The ">" that ends a tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, at: number): number {
  const end = xml.indexOf(">", at);
  const quote = xml.indexOf('"', at);
  if (quote < 0 || quote > end) return end;
  let inside = "";
  for (let index = at; index < xml.length; index++) {
    const character = xml.charAt(index);
    if (inside) inside = character === inside ? "" : inside;
    else if (character === '"' || character === "'") inside = character;
    else if (character === ">") return index;
  }
  return -1;
}
