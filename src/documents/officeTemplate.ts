import { strFromU8 } from "fflate";
import { scanXml } from "../ooxml/xmlScan";
import type { Tags } from "./documentPlan";
import { openForm } from "./engine/form";
import type { KnownTags } from "./knownTags";
import { isRefused, type TemplateFinding } from "./officeTemplateFinding";
import { openOfficePackage } from "./officeTemplatePackage";
import { checkTags, missingTags } from "./officeTemplateTags";
import { templateParagraphs } from "./officeTemplateText";
import { TemplateError } from "./templateFault";

/**
 * All there is to say of a file an office wants to use for one of our templates, before it is used: `[]` for a faultless one.
 * `checkOfficeTemplate(bytes, knownTags(shipped, documents))` → `[{ kind: "misspeltTag", tag: "Ho va ten", nearest: ["Họ và tên"], … }]`.
 */
export function checkOfficeTemplate(bytes: Uint8Array, known: KnownTags): readonly TemplateFinding[] {
  const { findings: ofPackage, parts, hasComments } = openOfficePackage(bytes);
  if (parts.length === 0) return ofPackage;
  const texts = parts.map(templateParagraphs);
  const checked = texts.map(({ paragraphs }) => checkTags(paragraphs, known));
  const used = new Set(checked.flatMap((part) => [...part.used]));
  const missing = missingTags(known, used);
  const findings: readonly TemplateFinding[] = [
    ...ofPackage,
    ...checked.flatMap((part) => part.findings),
    ...(texts.some(({ tracked }) => tracked) ? [{ kind: "trackedChanges" } as const] : []),
    ...(hasComments ? [{ kind: "comments" } as const] : []),
    ...(checked.every((part) => part.findings.length === 0) ? sameForAll(known, used) : []),
    ...(missing.length > 0 ? [{ kind: "missingTags", tags: missing } as const] : []),
  ];
  return isRefused(findings) ? findings : [...findings, ...trial(bytes, known)];
}

const NAME = "Họ và tên";

/** A template of the office that forgets whom it is about looks right until it is printed. */
function sameForAll(known: KnownTags, used: ReadonlySet<string>): readonly TemplateFinding[] {
  if (used.size === 0) return [...known.values()].some((tag) => tag.used) ? [{ kind: "noTags" }] : [];
  return known.get(NAME)?.used === true && !used.has(NAME) ? [{ kind: "nameless", tag: NAME }] : [];
}

/** Fills the template with something, with nothing and with every loop left out: what comes out has to be a file Word can open. */
function trial(bytes: Uint8Array, known: KnownTags): readonly TemplateFinding[] {
  try {
    for (const tags of [fullRecord(known), {}, noRecord(known)])
      for (const part of openForm(bytes, 1).render(tags).xml) if (!scanXml(strFromU8(part), {})) return [{ kind: "breaksWhenFilled", detail: "XML" }];
    return [];
  } catch (error) {
    return [{ kind: "breaksWhenFilled", detail: error instanceof TemplateError ? error.faults.map(({ kind }) => kind).join(", ") : String(error) }];
  }
}

/** Every list with two rows, every condition met. */
const fullRecord = (known: KnownTags): Tags =>
  Object.fromEntries([...known].map(([name, { kind, rows }]) => [name, kind === "list" ? [fullRecord(rows), fullRecord(rows)] : kind === "flag" ? true : name]));

const noRecord = (known: KnownTags): Tags => Object.fromEntries([...known].map(([name, { kind }]) => [name, kind === "list" ? [] : kind === "flag" ? false : ""]));
