import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chosenLicence, OFFICE_JS_LICENCE } from "./licences";

/** A package of somebody else's whose code lies in the site. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence and notices, word for word. */
  readonly text: string;
  readonly author: string | null;
  readonly repository: string | null;
}

export const OFFICE_JS = "@microsoft/office-js";

/** jszip comes as one file that holds these; webpack puts its own loading code into every file it makes. */
const INSIDE: Readonly<Record<string, readonly string[]>> = { jszip: ["jszip/node_modules/pako", "lie", "immediate", "setimmediate"] };
const ALWAYS = ["webpack"];

/** Where npm put a package: `installed("jszip")`. */
export const installed = (name: string): string => path.resolve("node_modules", name);

/** What a package's own files leave out, as its repository has it. */
const TEXT_LEFT_OUT: Readonly<Record<string, { readonly copyright: string; readonly like: string }>> = {
  "@fluentui/react-icons": { copyright: "Copyright (c) 2020 Microsoft Corporation", like: "scheduler" },
};

/** `packageFolder("/x/node_modules/@fluentui/tokens/lib/index.js")` → "/x/node_modules/@fluentui/tokens"; null for a file of our own. */
export const packageFolder = (file: string): string | null => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1] ?? null;

/** The packages in these folders, and what they bring inside; refuses, all at once, those that may not be shipped. */
export function shippedPackages(folders: readonly string[]): ShippedPackage[] {
  const seen = [...folders, ...ALWAYS.map(installed)];
  const all = [...new Set(seen.flatMap((folder) => [folder, ...(INSIDE[path.basename(folder)] ?? []).map(installed)]))];
  const read = all.map(readPackage);
  const faults = read.flatMap((one) => (typeof one === "string" ? [one] : []));
  if (faults.length > 0) throw new Error(`These packages may not be shipped:\n${faults.join("\n")}`);
  return read.flatMap((one) => (typeof one === "string" ? [] : [one])).sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

/** A package, or what is wrong with it. */
function readPackage(folder: string): ShippedPackage | string {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Described;
  const stated = name === OFFICE_JS ? OFFICE_JS_LICENCE : license;
  const licence = chosenLicence(stated);
  if (licence === null) return `${name} ${version}: the licence “${stated ?? "none"}” is not one we may ship`;
  const text = textOf(name, folder);
  if (text === "") return `${name} ${version}: there is no text of its licence`;
  const named = <Key extends string>(value: string | Readonly<Record<Key, string>> | undefined, key: Key): string | null => (typeof value === "string" ? value : value?.[key]) ?? null;
  return { name, version, licence, text, author: named(author, "name"), repository: named(repository, "url") };
}

interface Described {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

function textOf(name: string, folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file) && !/\.js$/.test(file));
  const own = files.sort().map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n");
  const leftOut = TEXT_LEFT_OUT[name];
  if (own !== "" || leftOut === undefined) return own;
  return textOf(leftOut.like, installed(leftOut.like)).replace(/^Copyright.*$/m, leftOut.copyright);
}
