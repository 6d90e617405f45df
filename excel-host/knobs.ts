import { invalidOperation, RichError } from "./wire/richError";

/** Which Excel this is. */
export type Platform = "PC" | "Mac" | "OfficeOnline";

/** What real hosts differ in, and what goes wrong in them; a test turns them while the add-in runs. */
export interface Knobs {
  readonly platform: Platform;
  /** Requirement sets by name, as `isSetSupported` sees them. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Bytes of one request and one answer; 5 MB in Excel on the web, `null` (none) on the desktop. */
  payloadLimit: number | null;
  /** The user is typing in a cell: Excel answers nobody. */
  cellEdit: boolean;
  /** What blank cells are in the arguments of custom functions: 0 on the desktop, null on the web. */
  blankArgument: 0 | null;
  /** Syncs to fail. */
  readonly failures: Failure[];
  readonly failureOf: (sync: number) => { readonly action: number; readonly error: RichError } | null;
}

/** One sync that fails: `{ sync: 3 }` is the third one, before its first action. */
export interface Failure {
  /** Counted from 1 since the host started. */
  readonly sync: number;
  /** How many of its actions are done before it fails; those stay done. */
  readonly action?: number;
  readonly code?: string;
  readonly message?: string;
}

export type RequirementLevel = "1.14" | "1.17" | "latest";

/** How `requirementSets` builds the table an Excel announces. */
export interface Requirements {
  readonly excelApi?: RequirementLevel;
  readonly sharedRuntime?: boolean;
  readonly customFunctions?: boolean;
  readonly platform?: Platform;
}

/** `requirementSets({ excelApi: "1.14" })["ExcelApi"]` → "1.14": LTSC 2021; 1.17 is LTSC 2024; latest is Microsoft 365. */
export function requirementSets({ excelApi = "latest", sharedRuntime = true, customFunctions = true, platform = "PC" }: Requirements): Record<string, string> {
  return {
    ExcelApi: excelApi === "latest" ? "1.20" : excelApi,
    ...(platform === "OfficeOnline" ? { ExcelApiOnline: "1.1" } : {}),
    ...(platform === "PC" && excelApi === "latest" ? { ExcelApiDesktop: "1.1" } : {}),
    RichApiRuntime: "1.2",
    RichApiRuntimeFlag: "1.2",
    DelayForCellEdit: "1.1",
    DialogApi: "1.2",
    Settings: "1.1",
    AddinCommands: "1.1",
    RibbonApi: excelApi === "1.14" ? "1.1" : "1.2",
    ...(sharedRuntime ? { SharedRuntime: excelApi === "1.14" ? "1.1" : "1.2", SharedRuntimeInternal: "1.2" } : {}),
    ...(customFunctions ? { CustomFunctionsRuntime: excelApi === "latest" ? "1.5" : "1.3", CustomFunctions: "1.9" } : {}),
  };
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** The knobs of an Excel as it comes: `knobsOf({ platform: "OfficeOnline" })` has the 5 MB limit and null for blanks. */
export function knobsOf(options: Requirements = {}): Knobs {
  const platform = options.platform ?? "PC";
  const failures: Failure[] = [];
  return {
    platform,
    requirements: requirementSets({ ...options, platform }),
    payloadLimit: platform === "OfficeOnline" ? FIVE_MEGABYTES : null,
    cellEdit: false,
    blankArgument: platform === "OfficeOnline" ? null : 0,
    failures,
    failureOf: (sync) => {
      const failure = failures.find((one) => one.sync === sync);
      return failure ? { action: failure.action ?? 0, error: errorOf(failure) } : null;
    },
  };
}

const errorOf = ({ code, message }: Failure): RichError =>
  code === undefined ? invalidOperation("The test host was told to fail here.") : new RichError(code, message ?? "The test host was told to fail here.");
