import type { TemplateName } from "./documentPlan";

/** A Word file the office gave for one of our templates, as the workbook lists it. */
export interface TemplateVersion {
  readonly number: number;
  /** E.g. "mau-02a.docx"; a workbook may name one that this program does not know. */
  readonly template: string;
  /** What the office calls the file. */
  readonly file: string;
  /** ISO date of the day it was given. */
  readonly given: string;
  /** Bytes. */
  readonly size: number;
  readonly inUse: boolean;
}

/** The office's own templates, whatever keeps them. */
export interface OfficeTemplates {
  readonly versions: readonly TemplateVersion[];
  /** The file of a version, by its number. */
  readonly bytesOf: (number: number) => Promise<Uint8Array>;
}

export const NO_TEMPLATES: OfficeTemplates = { versions: [], bytesOf: () => Promise.reject(new Error("no such version")) };

/** Of each template; an older one makes room, never the one in use. */
export const MOST_VERSIONS = 5;

/** The versions with a new one, which is used from now on: `withGiven([], { template: "mau-02a.docx", … })` → `[{ number: 1, inUse: true, … }]`. */
export function withGiven(versions: readonly TemplateVersion[], given: Omit<TemplateVersion, "number" | "inUse">): readonly TemplateVersion[] {
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
  const others = withInUse(versions, given.template, null);
  const dropped = new Set(others.filter(({ template }) => template === given.template).slice(0, -(MOST_VERSIONS - 1)));
  return [...others.filter((version) => !dropped.has(version)), { ...given, number, inUse: true }];
}

/** The versions with another one of a template in use; `null`: ours. */
export const withInUse = (versions: readonly TemplateVersion[], template: string, number: number | null): readonly TemplateVersion[] =>
  versions.map((version) => (version.template === template ? { ...version, inUse: version.number === number } : version));

export const versionInUse = ({ versions }: OfficeTemplates, template: string): TemplateVersion | null =>
  versions.find((version) => version.template === template && version.inUse) ?? null;

/** The templates of the office in use, by the names of ours: `namesInUse(kept)` → ["mau-2a-2025.docx"]. */
export const namesInUse = ({ versions }: Pick<OfficeTemplates, "versions">): readonly string[] => versions.filter(({ inUse }) => inUse).map(({ template }) => template);

/** Where a template may come from instead of ours; `null`: ours is used. */
export type OwnTemplate = (name: TemplateName) => Promise<{ readonly file: string; readonly bytes: Uint8Array } | null>;

/** The office's version in use of a template. */
export const keptTemplate = (kept: OfficeTemplates): OwnTemplate => async (name) => {
  const version = versionInUse(kept, name);
  return version === null ? null : { file: version.file, bytes: await kept.bytesOf(version.number) };
};

/** Tells two choices of templates apart: "mau-02a.docx 3" for version 3 of one template. */
export const inUseKey = ({ versions }: OfficeTemplates): string =>
  versions.filter(({ inUse }) => inUse).map(({ template, number, given, size }) => [template, number, given, size].join(" ")).join("; ");
