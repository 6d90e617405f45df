import type { Compilation, Compiler } from "webpack";
import { installed, OFFICE_JS, packageFolder, type ShippedPackage, shippedPackages } from "./shippedPackages";

export const NOTICES = "THIRD-PARTY-NOTICES.txt";
export const SBOM = "sbom.cdx.json";

/**
 * Adds to a build what it ships of others: the notices with every licence's text, and a bill of materials in CycloneDX. It counts
 * what is truly in the files made, and fails the build where a licence does not allow it. `officeJs` is the version of the office.js
 * that is copied beside them, or null.
 */
export const thirdParty = ({ version, officeJs }: { readonly version: string; readonly officeJs: string | null }) => ({
  apply(compiler: Compiler): void {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("thirdParty", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "thirdParty", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        try {
          const shipped = shippedPackages([...foldersIn(compilation), ...(officeJs === null ? [] : [installed(OFFICE_JS)])]);
          const packages = shipped.map((one) => (one.name === OFFICE_JS && officeJs !== null ? { ...one, version: officeJs } : one));
          compilation.emitAsset(NOTICES, new sources.RawSource(notices(packages)));
          compilation.emitAsset(SBOM, new sources.RawSource(`${JSON.stringify(billOfMaterials(version, packages), null, 2)}\n`));
        } catch (error) {
          compilation.errors.push(new WebpackError(error instanceof Error ? error.message : String(error)));
        }
      });
    });
  },
});

/** The folders of node_modules of which a file is in some chunk; webpack joins files, so it looks inside those too. */
function foldersIn({ chunks, chunkGraph }: Compilation): string[] {
  const roots = [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModules(chunk)]);
  const joined = roots.flatMap((module) => ("modules" in module ? [...(module.modules as Iterable<typeof module>)] : [module]));
  return [...new Set(joined.flatMap((module) => packageFolder(module.nameForCondition() ?? "") ?? []))];
}

/** Every text once, under the packages it belongs to. */
function notices(packages: readonly ShippedPackage[]): string {
  const bare = ({ name, text }: ShippedPackage): string => text.replace(name, "").trim();
  const parts = [...new Set(packages.map(bare))].map((text) => {
    const same = packages.filter((one) => bare(one) === text);
    return `${same.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join("\n")}\n\n${text}\n`;
  });
  return `Third-party software in Xếp loại\n\nXếp loại itself is under the MIT licence. It contains the following software of others.\n\n${parts.map((part) => `${"-".repeat(80)}\n${part}`).join("\n")}`;
}

/** CycloneDX 1.6, without a time or a serial number: the same sources give the same file. */
function billOfMaterials(version: string, packages: readonly ShippedPackage[]): unknown {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": "xep-loai", name: "xep-loai", version, licenses: [{ license: { id: "MIT" } }] } },
    components: packages.map((one) => {
      const purl = `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`;
      const address = one.repository?.replace(/^git\+/, "").replace(/^git:/, "https:");
      return {
        type: "library",
        "bom-ref": purl,
        name: one.name,
        version: one.version,
        ...(one.author === null ? {} : { author: one.author }),
        licenses: [licenceOf(one.licence)],
        purl,
        ...(address?.startsWith("https://") ? { externalReferences: [{ type: "vcs", url: address }] } : {}),
      };
    }),
    dependencies: [{ ref: "xep-loai", dependsOn: packages.map(({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`) }],
  };
}

const licenceOf = (licence: string): unknown =>
  licence.startsWith("LicenseRef-") ? { license: { name: licence } } : licence.includes(" ") ? { expression: licence } : { license: { id: licence } };
