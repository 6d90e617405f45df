/** Licences under which code may be shipped inside this product, whoever uses it. */
const ALLOWED = new Set(["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "Zlib", "CC0-1.0", "Unlicense"]);

/** office.js states no SPDX licence but Microsoft's own terms, which let it go out, unmodified, with an add-in like this one. */
export const OFFICE_JS_LICENCE = "LicenseRef-Microsoft-Office-JS";

/**
 * The licence a package is shipped under: of a choice the first we may take.
 * `chosenLicence("(MIT OR GPL-3.0)")` → "MIT"; `chosenLicence("(MIT AND Zlib)")` → "MIT AND Zlib"; `chosenLicence("GPL-3.0")`,
 * and whatever is missing, unknown or more deeply nested → null.
 */
export function chosenLicence(stated: string | undefined): string | null {
  if (stated === undefined) return null;
  if (stated === OFFICE_JS_LICENCE) return stated;
  const expression = stated.trim().replace(/^\((.*)\)$/, "$1");
  const isAllowed = (all: string): boolean => all.split(/\s+AND\s+/).every((one) => ALLOWED.has(one));
  return expression.split(/\s+OR\s+/).find(isAllowed) ?? null;
}
