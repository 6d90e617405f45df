import type { DXT } from "docxtemplater";
import type { Tags, TagValue } from "./documentPlan";
import { tagName } from "./engine/lookUp";
import { openWordTemplate } from "./engine/wordTemplate";

/** A tag a template may use: a text, a condition, or a list with the tags of its rows. */
export interface KnownTag {
  readonly kind: "text" | "flag" | "list";
  /** Whether the shipped template uses it. */
  readonly used: boolean;
  /** What was printed for it in one document, "" where every document was silent. */
  readonly example: string;
  readonly rows: KnownTags;
}

export type KnownTags = ReadonlyMap<string, KnownTag>;

/**
 * The tags of a template: those the shipped file uses, where one ships, and those its documents are given, whichever way round they nest.
 * `knownTags(mau02a, [{ "Năm": "2023", … }]).get("Năm")` → `{ kind: "text", used: true, example: "2023", rows: [] }`.
 */
export function knownTags(shipped: Uint8Array | null, documents: readonly Tags[]): KnownTags {
  const known: OpenTags = new Map();
  for (const tags of documents) addSupplied(known, tags);
  if (shipped !== null) for (const { nodes } of openWordTemplate(shipped).parts) addUsed(nodes, [known]);
  return known;
}

/** Every name in it, rows of lists included. */
export const allNames = (known: KnownTags): readonly string[] => [...new Set([...known].flatMap(([name, { rows }]) => [name, ...allNames(rows)]))];

interface OpenTag extends KnownTag {
  kind: KnownTag["kind"];
  used: boolean;
  example: string;
  readonly rows: OpenTags;
}
type OpenTags = Map<string, OpenTag>;

function openTag(tags: OpenTags, name: string, kind: KnownTag["kind"]): OpenTag {
  const tag = tags.get(name) ?? { kind, used: false, example: "", rows: new Map() };
  tags.set(name, tag);
  return tag;
}

function addSupplied(known: OpenTags, tags: Tags): void {
  for (const [name, value] of Object.entries(tags)) {
    const tag = openTag(known, name, kindOf(value));
    if (tag.example === "" && typeof value === "string") tag.example = value;
    if (Array.isArray(value)) for (const row of value as readonly Tags[]) addSupplied(tag.rows, row);
  }
}

const kindOf = (value: TagValue): KnownTag["kind"] => (Array.isArray(value) ? "list" : typeof value === "boolean" ? "flag" : "text");

/** Marks what the shipped template uses; what no document was given stands where the template has it. */
function addUsed(nodes: readonly DXT.Part[], scopes: readonly OpenTags[]): void {
  for (const node of nodes) {
    if (node.type !== "placeholder") continue;
    const name = tagName(node.value);
    const inner = node.subparsed ?? null;
    const scope = scopes.find((tags) => tags.has(name)) ?? scopes[0] ?? new Map<string, OpenTag>();
    const tag = openTag(scope, name, inner === null ? "text" : "list");
    tag.used = true;
    if (inner !== null) addUsed(inner, tag.kind === "list" ? [tag.rows, ...scopes] : scopes);
  }
}
