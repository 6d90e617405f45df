/** What `functions.json` says of one function, as far as Excel needs it to call. */
export interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly options?: { readonly requiresAddress?: boolean; readonly cancelable?: boolean; readonly stream?: boolean; readonly volatile?: boolean };
}

export interface Parameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  /** The manifest's, e.g. "XEPLOAI". */
  readonly namespace: string;
  readonly functions: readonly CustomFunction[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** `functionNamed(metadata, "xeploai.dem")`, in any case. */
export const functionNamed = ({ namespace, functions }: FunctionMetadata, name: string): CustomFunction | undefined =>
  functions.find((one) => `${namespace}.${one.name}`.toUpperCase() === name.toUpperCase());
