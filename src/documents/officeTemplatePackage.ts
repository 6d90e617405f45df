import { attribute, scanXml } from "../ooxml/xmlScan";
import { BrokenZipError, openZip, type Package } from "../ooxml/unzip";
import type { PackageFinding } from "./officeTemplateFinding";

/** A form with its letterhead as a picture is far smaller; each version kept in the workbook makes that workbook larger. */
export const MOST_MEGABYTES = 2;
const MOST_UNPACKED_MEGABYTES = 32;
const MEGABYTE = 1_048_576;

/** A part of the file that holds text, with what it is for. */
export interface TextPart {
  readonly part: "body" | "header" | "footer" | "notes";
  readonly xml: string;
}

export interface OpenedPackage {
  readonly findings: readonly PackageFinding[];
  /** None where the file cannot be opened. */
  readonly parts: readonly TextPart[];
  readonly hasComments: boolean;
}

const refused = (...findings: PackageFinding[]): OpenedPackage => ({ findings, parts: [], hasComments: false });

/**
 * Opens a file that should be a `.docx`: its texts, and all it may not hold: macros, what is fetched from elsewhere, embedded
 * objects. Nothing is unpacked before its size is known.
 */
export function openOfficePackage(bytes: Uint8Array): OpenedPackage {
  if (bytes.length === 0) return refused({ kind: "emptyFile" });
  const other = otherKind(bytes);
  if (other !== null) return refused(other);
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) return refused(tooLarge(bytes.length, MOST_MEGABYTES, false));
  const zip = openZip(bytes, MOST_UNPACKED_MEGABYTES * MEGABYTE);
  if (zip.kind === "broken") return refused({ kind: "corrupted" });
  if (zip.kind === "tooLarge") return refused(tooLarge(zip.size, MOST_UNPACKED_MEGABYTES, true));
  try {
    return partsOf(zip.parts);
  } catch (error) {
    if (error instanceof BrokenZipError) return refused({ kind: "corrupted" });
    throw error;
  }
}

const tooLarge = (size: number, limit: number, unpacked: boolean): PackageFinding => ({ kind: "tooLarge", megabytes: Math.ceil((size * 10) / MEGABYTE) / 10, limit, unpacked });

const startsWith = (bytes: Uint8Array, head: string): boolean => [...head].every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** What the first bytes say of a file that is no zip. Old Word files and files with a password are both compound files. */
function otherKind(bytes: Uint8Array): PackageFinding | null {
  if (startsWith(bytes, "PK\u0003\u0004")) return null;
  if (startsWith(bytes, "PK")) return { kind: "corrupted" };
  if (startsWith(bytes, "%PDF")) return { kind: "notWord", is: "pdf" };
  if (startsWith(bytes, "{\\rtf")) return { kind: "notWord", is: "rtf" };
  if (!startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) return { kind: "notWord", is: "other" };
  if (holds(bytes, "EncryptedPackage")) return { kind: "passwordProtected" };
  return { kind: "notWord", is: holds(bytes, "WordDocument") ? "doc" : "other" };
}

/** A name in the directory of a compound file, which keeps names in UTF-16 at the beginning of entries of 128 bytes. */
function holds(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128)
    if ([...name].every((letter, index) => bytes[at + index * 2] === letter.charCodeAt(0) && bytes[at + index * 2 + 1] === 0)) return true;
  return false;
}

const WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Content types of the parts that hold text; of a main part also what its file is. */
const TYPES: Readonly<Record<string, { readonly part: TextPart["part"]; readonly finding?: PackageFinding }>> = {
  [`${WORDPROCESSING}.document.main+xml`]: { part: "body" },
  [`${WORDPROCESSING}.template.main+xml`]: { part: "body", finding: { kind: "wordTemplate" } },
  "application/vnd.ms-word.document.macroEnabled.main+xml": { part: "body", finding: { kind: "macros" } },
  "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": { part: "body", finding: { kind: "macros" } },
  [`${WORDPROCESSING}.header+xml`]: { part: "header" },
  [`${WORDPROCESSING}.footer+xml`]: { part: "footer" },
  [`${WORDPROCESSING}.footnotes+xml`]: { part: "notes" },
  [`${WORDPROCESSING}.endnotes+xml`]: { part: "notes" },
};

function partsOf(zip: Package): OpenedPackage {
  const findings: PackageFinding[] = [];
  const parts: TextPart[] = [];
  for (const { path, type } of contentTypes(zip)) {
    const known = TYPES[type];
    if (known === undefined) continue;
    if (known.finding) findings.push(known.finding);
    const xml = zip.textOf(path);
    if (xml === null || !scanXml(xml, {})) return refused({ kind: "corrupted" });
    parts.push({ part: known.part, xml });
  }
  if (!parts.some(({ part }) => part === "body")) return refused(notWordPackage(zip));
  const paths = zip.paths.map((path) => path.toLowerCase().replace(/\\/g, "/"));
  if (paths.some((path) => /vbaproject\.bin$|vbadata\.xml$/.test(path))) findings.push({ kind: "macros" });
  if (paths.some((path) => /\/(?:embeddings|activex)\//.test(path))) findings.push({ kind: "embeddedObject" });
  findings.push(...relationFindings(zip), ...parts.flatMap(({ xml }) => fieldFindings(xml)));
  const order = ["body", "header", "footer", "notes"];
  return {
    findings: [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()],
    parts: parts.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)),
    hasComments: paths.some((path) => /^word\/comments\d*\.xml$/.test(path)),
  };
}

function contentTypes(zip: Package): readonly { readonly path: string; readonly type: string }[] {
  const types: { path: string; type: string }[] = [];
  scanXml(zip.textOf("[Content_Types].xml") ?? "", {
    open: (name, attributes) => {
      if (name === "Override") types.push({ path: (attribute(attributes, "PartName") ?? "").replace(/^\//, ""), type: attribute(attributes, "ContentType") ?? "" });
    },
  });
  return types;
}

/** A zip without a Word document in it. */
function notWordPackage({ paths }: Package): PackageFinding {
  if (paths.some((path) => path.startsWith("xl/"))) return { kind: "notWord", is: "workbook" };
  if (paths.includes("content.xml")) return { kind: "notWord", is: "odt" };
  return paths.some((path) => path.startsWith("word/")) ? { kind: "corrupted" } : { kind: "notWord", is: "other" };
}

/** What the parts of the file point to: everything outside of it but plain links, and other files inside. */
function relationFindings(zip: Package): readonly PackageFinding[] {
  const findings: PackageFinding[] = [];
  for (const path of zip.paths.filter((one) => one.endsWith(".rels")))
    scanXml(zip.textOf(path) ?? "", {
      open: (name, attributes) => {
        if (name !== "Relationship") return;
        const type = (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "";
        if (type === "aFChunk") findings.push({ kind: "embeddedFile" });
        if (attribute(attributes, "TargetMode") !== "External" || type === "hyperlink") return;
        const target = (attribute(attributes, "Target") ?? "").slice(0, 120);
        findings.push(type === "attachedTemplate" ? { kind: "attachedTemplate", target } : type === "image" ? { kind: "outsideImage", target } : { kind: "outsideLink", target });
      },
    });
  return findings;
}

/** Fields that fetch something when the document is opened or printed. */
const FETCHING = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|DATABASE|RD)(?=\s)/i;

function fieldFindings(xml: string): readonly PackageFinding[] {
  const findings: PackageFinding[] = [];
  const look = (instruction: string): void => {
    const [, field] = FETCHING.exec(instruction) ?? [];
    if (field !== undefined) findings.push({ kind: "outsideField", field: field.toUpperCase() });
  };
  // Word cuts the instruction of a field over several runs; it ends where the field's result or end begins.
  let instruction = "";
  let inside = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "fldSimple") look(attribute(attributes, "instr") ?? "");
      if (name === "fldChar") {
        look(instruction);
        instruction = "";
      }
      inside = name === "instrText";
    },
    text: (text) => {
      if (inside) instruction += text;
    },
    close: () => {
      inside = false;
    },
  });
  return findings;
}
