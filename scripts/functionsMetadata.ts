/** What Excel reads about the custom functions: functions.json. Only the parts this step looks at. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly type: string }[];
}

/**
 * Adds to generated metadata what JSDoc cannot say, and refuses what Excel would refuse or show badly.
 * With a parameter of type `any`, `allowErrorForDataTypeAny` lets a table that holds `#N/A` reach the function;
 * without it Excel answers `#VALUE!` and nobody learns which cell is at fault.
 */
export function completeMetadata(metadata: FunctionsMetadata): FunctionsMetadata {
  const faults = metadataFaults(metadata);
  if (faults.length) throw new Error(`functions.json: ${faults.join("; ")}`);
  const takesAny = metadata.functions.some(({ parameters }) => parameters.some(({ type }) => type === "any"));
  return takesAny ? { ...metadata, allowErrorForDataTypeAny: true } : metadata;
}

/** Every fault at once: `metadataFaults` of a function called `XL2024` → ["XL2024 reads as a cell address"]. */
export function metadataFaults({ functions }: FunctionsMetadata): string[] {
  const ids = functions.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is defined twice`),
    ...functions.flatMap(({ id, name, description, parameters }) => [
      ...[...new Set([id, name])].flatMap(nameFaults),
      ...textFaults(`${id}`, description),
      ...parameters.flatMap((parameter) => [
        ...textFaults(`${id}, parameter ${parameter.name}`, parameter.description),
        ...(parameter.name === parameter.name.normalize("NFC") ? [] : [`${id}, parameter ${parameter.name} is not in NFC`]),
      ]),
    ]),
  ];
}

/** Workbooks store the name; plain capitals survive every keyboard and every version of Excel. */
function nameFaults(name: string): string[] {
  if (!/^[A-Z][A-Z0-9_]{2,30}$/.test(name)) return [`${name} is not 3 to 31 plain capitals, digits or _`];
  if (/^[A-Z]{1,3}\d+$/.test(name)) return [`${name} reads as a cell address`];
  return name.startsWith("XEPLOAI") ? [`${name} repeats the namespace`] : [];
}

function textFaults(where: string, text: string | undefined): string[] {
  if (!text?.trim()) return [`${where} has no description`];
  return text === text.normalize("NFC") ? [] : [`the description of ${where} is not in NFC`];
}
