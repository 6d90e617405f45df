import type { Args } from "./args";
import type { Host } from "./host";

/** A property with its value on the wire; without `set` it is read-only. */
export interface Property<Target> {
  readonly get: (target: Target, host: Host) => unknown;
  readonly set?: (target: Target, value: unknown, host: Host) => void;
}

/** One Excel class, spoken to by its wire names (PascalCase): what is not here answers NotImplemented. */
export interface HostClass<Target> {
  /** Excel's name of the class, e.g. "WorksheetCollection". */
  readonly name: string;
  /** How the client finds the object again: `{ Id }`, `{ _Id }` or nothing. */
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** Properties that are objects. */
  readonly links?: Readonly<Record<string, (target: Target, host: Host) => Reached>>;
  readonly methods?: Readonly<Record<string, (target: Target, args: Args, host: Host) => unknown>>;
  /** Makes it a collection. */
  readonly items?: (target: Target, host: Host) => readonly HostObject[];
  /** `collection.getItem(key)`. */
  readonly item?: (target: Target, args: Args, host: Host) => HostObject;
  /** Lets the client keep it from one request to the next by a reference; gives the places of it that go on following their cells. */
  readonly keepable?: (target: Target) => readonly object[];
}

/** An object of the workbook together with its class. */
export interface HostObject {
  readonly hostClass: HostClass<never>;
  readonly target: object;
}

/** What an `OrNullObject` member gives when there is nothing. */
export const NULL_OBJECT = Symbol("null object");
export type Reached = HostObject | typeof NULL_OBJECT;

/** `hostObject(worksheetClass, sheet)`: the sheet as the wire sees it. */
export const hostObject = <Target extends object>(hostClass: HostClass<Target>, target: Target): HostObject => ({
  hostClass: hostClass as HostClass<never>,
  target,
});

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "hostClass" in value && "target" in value;

/** The target of an object of that class, or `undefined` for any other value. */
export const targetOf = <Target extends object>(hostClass: HostClass<Target>, value: unknown): Target | undefined =>
  isHostObject(value) && value.hostClass === (hostClass as HostClass<never>) ? (value.target as Target) : undefined;

/** Calls one function of a class with the object it belongs to: the one place that trusts the pair. */
export const call = <Rest extends readonly unknown[], Answer>(
  member: (target: never, ...rest: Rest) => Answer,
  object: HostObject,
  ...rest: Rest
): Answer => member(object.target as never, ...rest);

/** A read-only property. */
export const readOnly = <Target>(get: (target: Target, host: Host) => unknown): Property<Target> => ({ get });
