import { cli } from "../messages.vi/cli";
import type { KetQua } from "../ketQua";
import type { Severity } from "../review/problem";
import type { QuotaCheck } from "../review/review";

/** What one run did, for the summary on the terminal. */
export interface RunFacts {
  readonly ketQua: KetQua;
  readonly jsonOnly: boolean;
  /** Documents that could not be made or put in their place. */
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  readonly folder: string;
  /** Files beside the documents: the result workbook, the zip, `ket-qua.json`. */
  readonly mainFiles: readonly string[];
  /** Files of the office that were left alone: wanted path → where the new one is. */
  readonly kept: ReadonlyMap<string, string>;
  readonly removed: number;
}

const SIGNS: Readonly<Record<QuotaCheck["severity"], string>> = { ok: "✓", info: "·", warning: "!", error: "✕" };
const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];
const indent = (text: string): string => `  ${text}`;

/** The summary in Vietnamese: people, forms by kind, each quota, problems with their cells, and where the files are. */
export function summary(facts: RunFacts): string {
  const { ketQua } = facts;
  const parts = [
    [cli.title(ketQua.year), cli.people(ketQua.people.length)],
    documentLines(facts),
    ketQua.quotas.length === 0 ? [] : [cli.quotas, ...ketQua.quotas.map(({ severity, sentence }) => indent(`${SIGNS[severity]} ${sentence}`))],
    problemLines(ketQua),
    fileLines(facts),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function documentLines({ ketQua, jsonOnly, failures }: RunFacts): string[] {
  if (jsonOnly) return [cli.jsonOnly];
  const byForm = new Map<string, number>();
  for (const { form } of ketQua.documents) byForm.set(form, (byForm.get(form) ?? 0) + 1);
  return [
    cli.documents(ketQua.documents.length),
    ...[...byForm].map(([form, count]) => indent(cli.documentsOf(form, count))),
    ...(failures.length === 0 ? [] : [cli.failures(failures.length), ...failures.map(({ path, message }) => indent(cli.failure(path, message)))]),
  ];
}

function problemLines({ problems }: KetQua): string[] {
  if (problems.length === 0) return [cli.noProblems];
  const groups = SEVERITIES.map((severity) => ({ severity, found: problems.filter((problem) => problem.severity === severity) }));
  const [errors = 0, warnings = 0, infos = 0] = groups.map(({ found }) => found.length);
  return [
    cli.problems(errors, warnings, infos),
    ...groups.flatMap(({ severity, found }) =>
      found.length === 0 ? [] : [indent(`${cli.severity[severity]}:`), ...found.map(({ message }) => indent(indent(message)))],
    ),
  ];
}

function fileLines({ ketQua, folder, mainFiles, kept, removed }: RunFacts): string[] {
  return [
    cli.files(folder),
    ...mainFiles.map(indent),
    ...(ketQua.documents.length === 0 ? [] : [indent(cli.documentsFolder(ketQua.documents.length))]),
    ...[...kept].map(([path, instead]) => cli.kept(path, instead)),
    ...(removed === 0 ? [] : [cli.stale(removed)]),
  ];
}
