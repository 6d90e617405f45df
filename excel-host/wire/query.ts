import type { Host } from "./host";
import { call, type HostClass, type HostObject, NULL_OBJECT } from "./hostClass";
import type { Selection } from "./messages";
import { invalidArgument, notImplemented } from "./richError";

type Payload = Record<string, unknown>;

/** What tells the client which object this is. */
export function identityOf(object: HostObject, host: Host): Payload {
  if (object.hostClass.keepable)
    for (const [reference, kept] of host.references) if (kept.target === object.target) return { _ReferenceId: reference };
  return { ...(object.hostClass.identity && call(object.hostClass.identity, object)) };
}

/** The answer to a load: `["name", "format/font/bold", "items/name"]` in any case; nothing named → every plain property. */
export function answerQuery(object: HostObject, selection: Selection, host: Host): Payload {
  return object.hostClass.items ? collectionOf(object, selection, host) : fieldsOf(object, selection.names, host);
}

function collectionOf(object: HostObject, { names, skip, top }: Selection, host: Host): Payload {
  const { items } = object.hostClass;
  const all = items ? call(items, object, host) : [];
  const own = names.filter((name) => propertyNamed(object.hostClass, name) !== undefined);
  const ofItems = names.filter((name) => !own.includes(name)).map((name) => name.replace(/^items(\/|$)/i, ""));
  const wanted = ofItems.filter((name) => name !== "");
  return {
    ...(own.length > 0 ? fieldsOf(object, own, host) : {}),
    _Items: all.slice(skip, top === null ? undefined : skip + top).map((item) => fieldsOf(item, wanted, host)),
  };
}

function fieldsOf(object: HostObject, names: readonly string[], host: Host): Payload {
  const payload = identityOf(object, host);
  const deeper = new Map<string, string[]>();
  for (const name of names.length > 0 ? names : Object.keys(object.hostClass.properties ?? {})) {
    const [head = "", ...rest] = name.split("/");
    if (/^_?referenceid$/i.test(head)) continue;
    if (head === "*") Object.assign(payload, fieldsOf(object, [], host));
    else if (rest.length === 0 && propertyNamed(object.hostClass, head) !== undefined) addProperty(object, head, payload, host);
    else {
      const link = linkNamed(object.hostClass, head);
      deeper.set(link, [...(deeper.get(link) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    }
  }
  for (const [link, below] of deeper) payload[link] = payloadOfLink(object, link, below, host);
  return payload;
}

function addProperty(object: HostObject, name: string, payload: Payload, host: Host): void {
  const key = propertyNamed(object.hostClass, name);
  const property = key === undefined ? undefined : object.hostClass.properties?.[key];
  if (key !== undefined && property) payload[key] = call(property.get, object, host);
}

function payloadOfLink(object: HostObject, link: string, names: readonly string[], host: Host): unknown {
  const reach = object.hostClass.links?.[link];
  if (!reach) throw notImplemented(memberName(object.hostClass, link));
  const reached = call(reach, object, host);
  return reached === NULL_OBJECT ? null : answerQuery(reached, { names, skip: 0, top: null }, host);
}

/** The wire name of a property, asked for in any case. */
export const propertyNamed = (hostClass: HostClass<never>, name: string): string | undefined =>
  Object.keys(hostClass.properties ?? {}).find((key) => key.toLowerCase() === name.toLowerCase());

function linkNamed(hostClass: HostClass<never>, name: string): string {
  const link = Object.keys(hostClass.links ?? {}).find((key) => key.toLowerCase() === name.toLowerCase());
  if (link !== undefined) return link;
  if (name === "") throw invalidArgument();
  throw notImplemented(memberName(hostClass, name));
}

/** As the add-in writes it: `memberName(rangeClass, "GetCell")` → "Range.getCell". */
export const memberName = (hostClass: HostClass<never>, name: string): string =>
  `${hostClass.name}.${name.replace(/^(_?)([A-Z])/, (_, mark: string, letter: string) => mark + letter.toLowerCase())}`;
