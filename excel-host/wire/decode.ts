import { ACTION_KIND, type Action, type ObjectPath, PATH_KIND, type Request, type Selection, type WireArguments } from "./messages";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The body of a request, narrowed from JSON; a message that is none of ours is an error of the host or the library. */
export function decodeRequest(body: string): Request {
  const { Actions, ObjectPaths } = fieldsOf(JSON.parse(body));
  return {
    actions: listOf(Actions).map(actionOf),
    paths: new Map(Object.entries(fieldsOf(ObjectPaths)).map(([id, path]) => [Number(id), pathOf(path)])),
  };
}

function pathOf(value: unknown): ObjectPath {
  const { ObjectPathType, Name, ParentObjectPathId, ArgumentInfo } = fieldsOf(value);
  return {
    kind: kindOf(PATH_KIND, ObjectPathType, "object path"),
    name: textOf(Name),
    parent: typeof ParentObjectPathId === "number" ? ParentObjectPathId : null,
    arguments: argumentsOf(ArgumentInfo),
  };
}

function actionOf(value: unknown): Action {
  const fields = fieldsOf(value);
  const [id, path] = [Number(fields["Id"]), Number(fields["ObjectPathId"])];
  const kind = kindOf(ACTION_KIND, fields["ActionType"], "action");
  switch (kind) {
    case "instantiate":
    case "ensureUnchanged":
      return { kind, id, path };
    case "trace":
      return { kind, id };
    case "query":
    case "queryAsJson":
    case "recursiveQuery":
      return { kind, id, path, selection: selectionOf(fields["QueryInfo"]) };
    case "method":
    case "setProperty":
      return { kind, id, path, name: textOf(fields["Name"]), arguments: argumentsOf(fields["ArgumentInfo"]) };
    case "update":
      return { kind, id, path, state: fieldsOf(fields["ObjectState"]) };
  }
}

const argumentsOf = (value: unknown): WireArguments => {
  const { Arguments, ReferencedObjectPathIds } = fieldsOf(value);
  return { values: listOf(Arguments), objects: listOf(ReferencedObjectPathIds) };
};

function selectionOf(value: unknown): Selection {
  const { Select, Expand, Skip, Top } = fieldsOf(value);
  return {
    names: [...listOf(Select), ...listOf(Expand)].map((name) => textOf(name).replace(/\./g, "/")).filter((name) => name !== ""),
    skip: typeof Skip === "number" ? Skip : 0,
    top: typeof Top === "number" ? Top : null,
  };
}

function kindOf<Kinds extends Readonly<Record<number, string>>>(kinds: Kinds, number: unknown, thing: string): Kinds[keyof Kinds] {
  const kind = typeof number === "number" ? kinds[number as keyof Kinds] : undefined;
  if (kind === undefined) throw new Error(`Unknown kind of ${thing}: ${String(number)}`);
  return kind;
}
