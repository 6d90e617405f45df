/** The namespace of an XML text's root: `namespaceOf('<a xmlns="urn:x"/>')` → "urn:x"; "" for none; `null` when it is no XML. */
export function namespaceOf(xml: string): string | null {
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([\p{L}\p{N}_.-]+:)?([\p{L}\p{N}_.-]+)((?:\s+[^<>]*?)?)\/?>/u.exec(xml);
  if (!root || !/<\/[\p{L}\p{N}_.:-]+\s*>\s*$|\/>\s*$/u.test(xml)) return null;
  const [, prefix, , attributes = ""] = root;
  const declaration = prefix ? `xmlns:${prefix.slice(0, -1)}` : "xmlns";
  const found = new RegExp(`(?:^|\\s)${declaration}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? (found[1] ?? found[2] ?? "") : "";
}
