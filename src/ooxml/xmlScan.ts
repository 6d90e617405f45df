/** What `scanXml` tells about a document, in its order. Names come without their namespace prefix. */
export interface XmlListener {
  /** `attributes` is the raw text of the tag after its name; read it with `attribute`. An `empty` tag is closed at once. */
  readonly open?: (name: string, attributes: string, empty: boolean) => void;
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
    const before = at === 0 ? SPACE : attributes.charCodeAt(at - 1);
    if (before > SPACE && before !== COLON) continue;
    let equals = at + name.length;
    while (attributes.charCodeAt(equals) <= SPACE) equals++;
    if (attributes.charCodeAt(equals) !== EQUALS) continue;
    let quote = equals + 1;
    while (attributes.charCodeAt(quote) <= SPACE) quote++;
    const end = attributes.indexOf(attributes.charAt(quote), quote + 1);
    return end < 0 ? null : decodeEntities(attributes.slice(quote + 1, end));
  }
  return null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Walks an XML text once without building a tree, since a sheet of a few thousand people is megabytes of tags.
 * Gives false where the text is not well formed. A document type is refused: Office files have none, and it is how entity bombs come.
 */
export function scanXml(xml: string, listener: XmlListener): boolean {
  const opened: string[] = [];
  let at = xml.indexOf("<");
  while (at >= 0) {
    const next = scanTag(xml, at, opened, listener);
    if (next < 0) return false;
    at = xml.indexOf("<", next);
    if (listener.text && opened.length > 0 && at > next) listener.text(decodeEntities(xml.slice(next, at)));
  }
  return opened.length === 0 && /\S/.test(xml);
}

/** Where the tag, comment or CDATA at `at` ends; -1 where it does not, or closes what is not open. */
function scanTag(xml: string, at: number, opened: string[], listener: XmlListener): number {
  const kind = xml.charCodeAt(at + 1);
  if (kind === EXCLAMATION) {
    const comment = xml.startsWith("<!--", at);
    if (!comment && !xml.startsWith("<![CDATA[", at)) return -1;
    const end = xml.indexOf(comment ? "-->" : "]]>", at);
    if (end >= 0 && !comment) listener.text?.(xml.slice(at + 9, end));
    return end < 0 ? -1 : end + 3;
  }
  const end = tagEnd(xml, at);
  if (end < 0 || kind === QUESTION) return end < 0 ? -1 : end + 1;
  if (kind !== SLASH) openTag(xml, at + 1, end, opened, listener);
  else {
    const name = localName(xml.slice(at + 2, end).trimEnd());
    if (opened.pop() !== name) return -1;
    listener.close?.(name);
  }
  return end + 1;
}

function openTag(xml: string, from: number, end: number, opened: string[], listener: XmlListener): void {
  const empty = xml.charCodeAt(end - 1) === SLASH;
  const last = empty ? end - 1 : end;
  let nameStart = from;
  let nameEnd = from;
  for (; nameEnd < last && xml.charCodeAt(nameEnd) > SPACE; nameEnd++) if (xml.charCodeAt(nameEnd) === COLON) nameStart = nameEnd + 1;
  const name = xml.slice(nameStart, nameEnd);
  listener.open?.(name, xml.slice(nameEnd, last), empty);
  if (empty) listener.close?.(name);
  else opened.push(name);
}

/** The ">" that ends a tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, at: number): number {
  let inside = 0;
  for (let index = at + 1; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (inside !== 0) inside = code === inside ? 0 : inside;
    else if (code === GREATER) return index;
    else if (code === QUOTE || code === APOSTROPHE) inside = code;
  }
  return -1;
}

const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const COLON = 0x3a;
const SPACE = 0x20;
