import type { Host } from "../wire/host";
import { call, type HostObject } from "../wire/hostClass";

/** What `range.values` answers, for the classes whose own `values` are those of a range. */
export function getRangeValues(range: HostObject, host: Host): unknown {
  const property = range.hostClass.properties?.["Values"];
  return property && call(property.get, range, host);
}

/** Writes as `range.values = value` does. */
export function setRangeValues(range: HostObject, value: unknown, host: Host): void {
  const set = range.hostClass.properties?.["Values"]?.set;
  if (set) call(set, range, value, host);
}
