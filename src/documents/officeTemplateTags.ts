import { tagName } from "./engine/lookUp";
import { allNames, type KnownTag, type KnownTags } from "./knownTags";
import { nearestTags } from "./nearestTags";
import type { TagFinding, TagPlace } from "./officeTemplateFinding";
import type { CellStep, TemplateParagraph } from "./officeTemplateText";

/** A tag as it stands in a paragraph. */
interface FoundTag {
  readonly sign: "" | "#" | "^" | "/" | "@";
  /** The name without sign, spaces and Unicode form made ours. */
  readonly name: string;
  readonly place: TagPlace;
  readonly path: readonly CellStep[];
  readonly split: boolean;
}

export interface TagsOfPart {
  readonly findings: readonly TagFinding[];
  /** Names used, loops included. */
  readonly used: ReadonlySet<string>;
}

/** What is wrong with the tags of one part of a template, in the order they stand there. */
export function checkTags(paragraphs: readonly TemplateParagraph[], known: KnownTags): TagsOfPart {
  const findings: TagFinding[] = [];
  const tags = paragraphs.flatMap((paragraph) => tagsIn(paragraph, findings));
  for (const { name, place, split } of tags) if (split) findings.push({ kind: "splitTag", tag: name, place });
  for (const { sign, name, place } of tags) if (sign === "@") findings.push({ kind: "rawXml", tag: name, place });
  findings.push(...checkLoops(tags), ...checkNames(tags, known));
  return { findings, used: new Set(tags.map(({ name }) => name)) };
}

/** Reads the tags of a paragraph; a tag never runs on into the next one. */
function tagsIn({ text, place, path, seams }: TemplateParagraph, findings: TagFinding[]): readonly FoundTag[] {
  const tags: FoundTag[] = [];
  let opened = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") {
      const doubled = opened >= 0 && opened === at - 1;
      if (doubled) findings.push({ kind: "doubledBrace", tag: tagName(text.slice(at + 1).split(/[{}]/)[0] ?? ""), place });
      else if (opened >= 0) findings.push({ kind: "unclosedTag", tag: tagName(text.slice(opened + 1, at)), place });
      opened = at;
    } else if (text[at] === "}") {
      const raw = text.slice(opened + 1, at);
      if (opened >= 0) tags.push(...foundTag(raw, place, path, [...seams].some((seam) => seam > opened && seam <= at), findings));
      // "}}" of a doubled tag is told once, by its "{{".
      else if (text[at - 1] !== "}") findings.push({ kind: "unopenedTag", tag: tagName(text.slice(Math.max(0, at - 30), at)), place });
      else if (!findings.some(({ kind }) => kind === "doubledBrace")) findings.push({ kind: "doubledBrace", tag: tags.at(-1)?.name ?? "", place });
      opened = -1;
    }
  }
  if (opened >= 0) findings.push({ kind: "unclosedTag", tag: tagName(text.slice(opened + 1, opened + 40)), place });
  return tags;
}

function foundTag(raw: string, place: TagPlace, path: readonly CellStep[], split: boolean, findings: TagFinding[]): readonly FoundTag[] {
  const [, sign = "", rest = ""] = /^\s*([#^/@]?)(.*)$/su.exec(raw) ?? [];
  const name = tagName(rest);
  if (name === "" && sign !== "/") {
    findings.push({ kind: "emptyTag", place });
    return [];
  }
  return [{ sign: sign as FoundTag["sign"], name, place, path, split }];
}

const isLoop = ({ sign }: FoundTag): boolean => sign === "#" || sign === "^";

/** Loops that do not close, close what is not open, cross one another, or open and close in two places of different kind. */
function checkLoops(tags: readonly FoundTag[]): readonly TagFinding[] {
  const findings: TagFinding[] = [];
  const open: FoundTag[] = [];
  for (const tag of tags) {
    if (isLoop(tag)) open.push(tag);
    if (tag.sign !== "/") continue;
    const last = open.at(-1);
    const { name, place } = tag;
    if (last !== undefined && (name === "" || name === last.name)) {
      open.pop();
      if (!sameKindOfPlace(last.path, tag.path)) findings.push({ kind: "loopPlace", tag: last.name, place: last.place, closedAt: place });
    } else if (open.some((one) => one.name === name)) {
      // What was opened inside it was not closed: that is the fault to name.
      for (let inner = open.pop(); inner !== undefined && inner.name !== name; inner = open.pop())
        findings.push(tags.some((one) => one.sign === "/" && one.name === inner.name) ? { kind: "crossedLoops", tag: inner.name, other: name, place: inner.place } : { kind: "unclosedLoop", tag: inner.name, place: inner.place });
    } else if (!findings.some((one) => one.kind === "crossedLoops" && one.tag === name)) findings.push({ kind: "unopenedLoop", tag: name, place });
  }
  return [...findings, ...open.map(({ name, place }): TagFinding => ({ kind: "unclosedLoop", tag: name, place }))];
}

/** Both outside tables, both in one cell, or in cells of one table whose rows are repeated whole. */
function sameKindOfPlace(from: readonly CellStep[], to: readonly CellStep[]): boolean {
  if (from.length !== to.length) return false;
  const differs = from.findIndex((step, depth) => step.table !== to[depth]?.table || step.row !== to[depth]?.row || step.cell !== to[depth]?.cell);
  return differs < 0 || (differs === from.length - 1 && from[differs]?.table === to[differs]?.table);
}

/** Names nobody supplies where they stand. Inside the rows of a list its own tags come first, then those around it. */
function checkNames(tags: readonly FoundTag[], known: KnownTags): readonly TagFinding[] {
  const findings: TagFinding[] = [];
  const names = allNames(known);
  // The innermost first.
  const scopes: KnownTags[] = [known];
  const open: (KnownTag | undefined)[] = [];
  for (const tag of tags) {
    const { sign, name, place } = tag;
    if (sign === "/") {
      if (open.pop()?.kind === "list") scopes.shift();
      continue;
    }
    if (sign === "@") continue;
    const found = scopes.find((scope) => scope.has(name))?.get(name);
    if (found === undefined) findings.push(strangerOf(name, place, known, names));
    else if (found.kind === "list" && !isLoop(tag)) findings.push({ kind: "listAsText", tag: name, place });
    if (!isLoop(tag)) continue;
    open.push(sign === "#" ? found : undefined);
    if (sign === "#" && found?.kind === "list") scopes.unshift(found.rows);
  }
  return findings;
}

function strangerOf(tag: string, place: TagPlace, known: KnownTags, names: readonly string[]): TagFinding {
  const lists = listsWith(tag, known);
  if (lists.length > 0) return { kind: "outsideList", tag, lists, place };
  const nearest = nearestTags(tag, names);
  return nearest.length > 0 ? { kind: "misspeltTag", tag, nearest, place } : { kind: "unknownTag", tag, place };
}

/** The lists whose rows have this tag. */
const listsWith = (tag: string, known: KnownTags): readonly string[] =>
  [...known].flatMap(([list, { rows }]) => [...(rows.has(tag) ? [list] : []), ...listsWith(tag, rows)]);

/** Tags the shipped template uses and this one does not; of a list that is not used, only its name. */
export const missingTags = (known: KnownTags, used: ReadonlySet<string>): readonly string[] =>
  [...known].flatMap(([name, tag]) => (!tag.used ? [] : used.has(name) ? missingTags(tag.rows, used) : [name]));
