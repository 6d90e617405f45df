import type { Host } from "./host";
import { call, type HostObject, isHostObject, NULL_OBJECT, type Reached } from "./hostClass";
import type { Action, ObjectPath, Request, Response, WireArguments, WireError } from "./messages";
import { answerQuery, identityOf, memberName, propertyNamed } from "./query";
import { invalidArgument, invalidReference, notImplemented, RichError } from "./richError";

/** Where the paths of a request start. */
export interface Roots {
  readonly workbook: HostObject;
  /** A service by its name, e.g. custom functions. */
  readonly service: (name: string) => HostObject;
}

/** Runs the actions of a request in order and stops at the first that fails: what was done before it stays done, as in Excel. */
export async function interpret(
  request: Request,
  roots: Roots,
  host: Host,
  failing: ReturnType<Host["knobs"]["failureOf"]>,
): Promise<Response> {
  const objects = objectsOf(request, roots, host);
  const response: Response = { Results: [], TraceIds: [] };
  for (const [index, action] of request.actions.entries()) {
    try {
      if (failing && index === Math.min(failing.action, request.actions.length - 1)) throw failing.error;
      if (host.calculation.isPending() && !host.calculationSuspended) await host.calculation.settle();
      response.Results.push({ ActionId: action.id, Value: (await asAddIn(host, () => run(action, objects, host))) ?? null });
      if (action.kind === "trace") response.TraceIds.push(action.id);
    } catch (error) {
      return { ...response, Error: wireError(error, index) };
    }
  }
  return response;
}

/** What happens while an action runs is the add-in's doing; what the user does while formulas are waited for is not. */
function asAddIn<T>(host: Host, work: () => T): T {
  host.origin = "ThisLocalAddin";
  try {
    return work();
  } finally {
    host.origin = null;
  }
}

/** Finds the object of a path, each once in a request. */
type Objects = (path: number) => Reached;

function objectsOf(request: Request, roots: Roots, host: Host): Objects {
  const found = new Map<number, Reached>();
  const find = (id: number): Reached => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = request.paths.get(id);
    if (!path) throw invalidArgument();
    const object = reach(path, find, roots, host);
    found.set(id, object);
    return object;
  };
  return find;
}

function reach(path: ObjectPath, objects: Objects, roots: Roots, host: Host): Reached {
  switch (path.kind) {
    case "global":
      return roots.workbook;
    case "service":
      return roots.service(path.name);
    case "null":
      return NULL_OBJECT;
    case "reference": {
      const kept = host.references.get(path.name);
      if (!kept) throw invalidReference();
      return kept;
    }
    case "method":
    case "property":
    case "indexer": {
      if (path.parent === null) throw invalidArgument();
      const parent = objects(path.parent);
      if (parent === NULL_OBJECT) return NULL_OBJECT;
      return reachFrom(parent, path, argumentsFor(path.arguments, objects), host);
    }
  }
}

function reachFrom(parent: HostObject, path: ObjectPath, args: readonly unknown[], host: Host): Reached {
  if (path.kind === "indexer") {
    const { item } = parent.hostClass;
    if (!item) throw notImplemented(memberName(parent.hostClass, "GetItem"));
    return located(parent, "GetItem", () => call(item, parent, args, host));
  }
  if (path.kind === "property") {
    const link = parent.hostClass.links?.[path.name];
    return located(parent, path.name, () => {
      if (!link) throw notImplemented(memberName(parent.hostClass, path.name));
      return call(link, parent, host);
    });
  }
  const reached = invoke(parent, path.name, args, host);
  if (reached !== NULL_OBJECT && !isHostObject(reached)) throw notImplemented(`${memberName(parent.hostClass, path.name)} as an object`);
  return reached;
}

/** An object path given as an argument, in place or inside an array or an option. */
function argumentsFor({ values, objects: ids }: WireArguments, objects: Objects): readonly unknown[] {
  const resolve = (value: unknown, id: unknown): unknown => {
    if (typeof id === "number" && id > 0) return objects(id);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((one: unknown, index) => resolve(one, Array.isArray(id) ? id[index] : undefined));
    if ("_ObjectPathId" in value) return objects(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, undefined)]));
  };
  return values.map((value, index) => resolve(value, ids[index]));
}

function run(action: Action, objects: Objects, host: Host): unknown {
  if (action.kind === "trace") return null;
  const object = objects(action.path);
  if (object === NULL_OBJECT) return null;
  switch (action.kind) {
    case "instantiate":
      return identityOf(object, host);
    case "query":
    case "queryAsJson":
      return located(object, "Load", () => answerQuery(object, action.selection, host));
    case "method": {
      if (action.name === "_KeepReference") return keep(object, host);
      const answer = invoke(object, action.name, argumentsFor(action.arguments, objects), host);
      return isHostObject(answer) ? identityOf(answer, host) : answer === NULL_OBJECT ? null : answer;
    }
    case "setProperty":
      return setProperty(object, action.name, argumentsFor(action.arguments, objects)[0], host);
    case "update":
      for (const [name, value] of Object.entries(action.state)) setProperty(object, name, value, host);
      return null;
    case "recursiveQuery":
    case "ensureUnchanged":
      throw notImplemented(`the action ${action.kind}`);
  }
}

function invoke(object: HostObject, name: string, args: readonly unknown[], host: Host): unknown {
  return located(object, name, () => {
    const method = object.hostClass.methods?.[name];
    if (method) return call(method, object, args, host);
    if (name === "GetItem" && object.hostClass.item) return call(object.hostClass.item, object, args, host);
    throw notImplemented(memberName(object.hostClass, name));
  });
}

function setProperty(object: HostObject, name: string, value: unknown, host: Host): null {
  const key = propertyNamed(object.hostClass, name) ?? name;
  return located(object, key, () => {
    const set = object.hostClass.properties?.[key]?.set;
    if (!set) throw notImplemented(`setting ${memberName(object.hostClass, key)}`);
    call(set, object, value, host);
    return null;
  });
}

function keep(object: HostObject, host: Host): null {
  if (!object.hostClass.keepable) throw notImplemented(memberName(object.hostClass, "_KeepReference"));
  host.references.set(`R${host.nextReference++}`, object);
  return null;
}

/** Runs a member and tells an error of it which member it was. */
function located<Answer>(object: HostObject, name: string, member: () => Answer): Answer {
  try {
    return member();
  } catch (error) {
    if (error instanceof RichError && error.location === "") error.location = memberName(object.hostClass, name);
    throw error;
  }
}

/** A fault of the host itself must not look like an answer of Excel: it is told apart by its message. */
function wireError(error: unknown, index: number): WireError {
  const rich =
    error instanceof RichError ? error : new RichError("GeneralException", `Fault of the test host: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, 500);
  return { Code: rich.code, Message: rich.message, HttpStatusCode: rich.httpStatus, ActionIndex: index, Location: rich.location };
}
