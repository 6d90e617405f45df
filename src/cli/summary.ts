import type { TemplateName } from "../documents/documentPlan";
import type { TemplateFinding } from "../documents/officeTemplateFinding";
import { TEMPLATE_NAMES } from "../documents/tagList";
import { cli } from "../messages.vi/cli";
import { nobodyFound, sheetsLeftOutText } from "../messages.vi/opened";
import type { KetQua, KetQuaProblem, KetQuaQuota } from "../ketQua";
import { findingText, TEMPLATE_LABELS } from "../messages.vi/officeTemplate";
import { SEVERITY_LABELS } from "../messages.vi/problem";
import { PROBLEM_KINDS } from "../messages.vi/problemKinds";
import { RULE_TITLES } from "../messages.vi/quota";
import type { Severity } from "../review/problem";

/** What one run did, for the summary on the terminal. */
export interface RunFacts {
  readonly ketQua: KetQua;
  readonly jsonOnly: boolean;
  /** The roster in which nobody was found; `null` where there are people. */
  readonly nobodyIn: string | null;
  /** Documents that could not be made or put in their place. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  readonly folder: string;
  /** Files beside the documents: the result workbook, the zip, `ket-qua.json`. */
  readonly mainFiles: readonly string[];
  /** Files of the office that were left alone: wanted path → where the new one is. */
  readonly kept: ReadonlyMap<string, string>;
  /** Forms the office has written in that come out as before. */
  readonly untouched: readonly string[];
  readonly removed: number;
  /** The office's own templates of this run. */
  readonly templates: {
    readonly used: readonly { readonly name: TemplateName; readonly file: string; readonly fromFolder: boolean; readonly findings: readonly TemplateFinding[] }[];
    /** Word files of the folder that are none of ours by name. */
    readonly strange: readonly string[];
  };
  /** Sheets of the roster's workbook that the new workbook does not have. */
  readonly leftOut: readonly string[];
}

const signOf = (severity: KetQuaQuota["severity"]): string => (severity === "ok" ? "✓" : SEVERITY_LABELS[severity].sign);
const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];
/** Longer lists are cut on the terminal; `ket-qua.json` has them whole. */
const LONGEST_LIST = 20;

const indent = (text: string): string => `  ${text}`;

/** The summary in Vietnamese: people, forms by kind, each quota, problems with their cells, and where the files are. */
export function summary(facts: RunFacts): string {
  const { ketQua } = facts;
  const parts = [
    [cli.title(ketQua.year), cli.people(ketQua.people.length)],
    documentLines(facts),
    templateLines(facts),
    facts.nobodyIn === null ? quotaLines(ketQua) : [],
    problemLines(ketQua),
    fileLines(facts),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function documentLines({ ketQua, jsonOnly, nobodyIn, failures }: RunFacts): string[] {
  if (nobodyIn !== null) return [cli.nobody(nobodyFound(`“${nobodyIn}”`)), cli.nothingMade];
  if (jsonOnly) return [cli.jsonOnly];
  return [
    cli.documents(ketQua.documents.length),
    ...groupBy(ketQua.documents, ({ form }) => form).map(([form, made]) => indent(cli.documentsOf(form, made.length))),
    ...(failures.length === 0 ? [] : [cli.failures(failures.length), ...failures.map(({ message }) => indent(message))]),
  ];
}

/** Which templates of the office were used, and what there is to say of them; the faults of a refused one stand with its documents. */
function templateLines({ templates: { used, strange } }: RunFacts): string[] {
  if (used.length + strange.length === 0) return [];
  return [
    cli.officeTemplates(used.length),
    ...used.flatMap(({ name, file, fromFolder, findings }) => [
      indent(cli.officeTemplate(TEMPLATE_LABELS[name], file, fromFolder)),
      ...findings.map((finding) => indent(indent(findingText(finding)))),
    ]),
    ...(strange.length === 0 ? [] : [indent(cli.strangeTemplates(strange, TEMPLATE_NAMES))]),
  ];
}

/** Groups of things alike, in the order of their first. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function quotaLines({ quotas }: KetQua): string[] {
  if (quotas.length === 0) return [];
  const rules = groupBy(quotas, ({ rule }) => rule);
  return [
    cli.quotas,
    ...rules.flatMap(([rule, checks]) => [
      indent(RULE_TITLES[rule]),
      ...checks.map(({ severity, sentence }) => indent(indent(`${signOf(severity)} ${sentence}`))),
    ]),
  ];
}

function problemLines({ problems }: KetQua): string[] {
  if (problems.length === 0) return [cli.noProblems];
  const groups = SEVERITIES.map((severity) => ({ severity, found: problems.filter((problem) => problem.severity === severity) }));
  const count = (wanted: Severity): number => problems.filter(({ severity }) => severity === wanted).length;
  return [
    cli.problems({ error: count("error"), warning: count("warning"), info: count("info") }),
    ...groups.flatMap(({ severity, found }) => groupBy(found, ({ kind }) => kind).flatMap(([kind, alike]) => kindLines(severity, kind, alike))),
  ];
}

/** Of these a place alone says nothing: whether a row, a column or a note was passed over rightly shows in its text. */
const TOLD_IN_FULL: ReadonlySet<KetQuaProblem["kind"]> = new Set<KetQuaProblem["kind"]>(["rowSkipped", "columnsUnused", "noteUnfilled", "fontConverted"]);

/** What has to be mended is said in full; of what was only noted, the places are mostly enough. */
function kindLines(severity: Severity, kind: KetQuaProblem["kind"], alike: readonly KetQuaProblem[]): string[] {
  const heading = cli.problemKind(SEVERITY_LABELS[severity].word, PROBLEM_KINDS[kind], alike.length);
  const places = alike.flatMap(({ source }) => source ?? []);
  if (severity === "info" && places.length > 1 && !TOLD_IN_FULL.has(kind)) return [indent(cli.withPlaces(heading, places.slice(0, LONGEST_LIST), places.length))];
  const shown = alike.slice(0, LONGEST_LIST).map(({ message }) => indent(indent(message)));
  const left = alike.length - shown.length;
  return [indent(heading), ...shown, ...(left === 0 ? [] : [indent(indent(cli.more(left)))])];
}

function fileLines({ ketQua, folder, mainFiles, kept, untouched, removed, leftOut }: RunFacts): string[] {
  const inFolders = ketQua.documents.filter(({ file }) => file.includes("/"));
  const beside = ketQua.documents.filter((document) => !inFolders.includes(document));
  return [
    cli.files(folder),
    ...[...beside.map(({ file }) => file), ...mainFiles].map(indent),
    ...(inFolders.length === 0 ? [] : [indent(cli.documentsFolder(inFolders.length))]),
    ...(untouched.length === 0 ? [] : [cli.untouched(untouched.length)]),
    ...[...kept].slice(0, LONGEST_LIST).map(([path, instead]) => cli.kept(path, instead)),
    ...(kept.size <= LONGEST_LIST ? [] : [cli.moreKept(kept.size - LONGEST_LIST)]),
    ...(removed === 0 ? [] : [cli.stale(removed)]),
    ...(leftOut.length === 0 ? [] : [sheetsLeftOutText(leftOut)]),
  ];
}
