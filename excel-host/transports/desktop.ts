import type { Call, Happening, Line, Outcome } from "./line";
import { METHOD } from "./line";

/** Windows' arrays, as far as office.js looks at them. */
type SafeArray = unknown[] & { toArray: () => unknown[]; dimensions: () => number };
type Hear = (event: number, payload: SafeArray) => void;

const safeArray = (values: readonly unknown[]): SafeArray => {
  const array = values.map((value) => (Array.isArray(value) ? safeArray(value) : value));
  return Object.assign(array, { toArray: () => array, dimensions: () => 1 });
};

/** The name of the platform in the host's own words, and the file of office.js it makes the page load. */
const HOST_INFO = { PC: "Excel$Win32$16.01", Mac: "Excel$Mac$16.00", OfficeOnline: "" } as const;

/**
 * Desktop Excel's contract, `window.external`: call it before office.js runs in the page. On the Mac it is the one office.js
 * falls back to; Excel for Mac itself now uses WebKit's message handlers.
 */
export function connectDesktop(line: Line, page: { external: unknown }): void {
  const { facts, excel } = line;
  const { platform } = excel.host.knobs;
  const context = officeContext(line);
  page.external = {
    // Nothing is reported to anybody.
    GetHostInfo: () => `${HOST_INFO[platform]}$${facts.language}$$$disableLogging$${facts.flags}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (method: number, args: readonly unknown[], done: (outcome: SafeArray | number) => void) => {
      const answer = (outcome: Outcome): void => done(outcome.kind === "answered" ? safeArray([0, outcome.data]) : outcome.officeError);
      void line.call(callOf(method, args)).then((outcome) => setTimeout(() => answer(outcome), 0));
    },
    RegisterEvent: (event: number, _: string, hear: Hear, done: (status: number) => void) => {
      done(line.listen(event, (happening) => hear(event, payloadOf(happening))));
    },
    UnregisterEvent: (event: number, _: string, done: (status: number) => void) => {
      line.unlisten(event);
      done(0);
    },
  };
}

function callOf(method: number, args: readonly unknown[]): Call {
  switch (method) {
    case METHOD.richApi: {
      const request = Array.isArray(args[0]) ? args[0] : [];
      return { kind: "richApi", body: String(request[4]), flags: Number(request[6]) };
    }
    case METHOD.commandDone:
      return { kind: "commandDone", id: String(args[0]), status: Number(args[1]) };
    default:
      return { kind: "other", method };
  }
}

function payloadOf(happening: Happening): SafeArray {
  switch (happening.kind) {
    case "richApi":
      return safeArray(happening.entries);
    case "command":
      return safeArray([happening.id, happening.action, happening.event]);
    case "selection":
      return safeArray([]);
  }
}

/** What `GetContext()` gives: one function for each fact. */
function officeContext(line: Line): Readonly<Record<string, () => unknown>> {
  const { facts } = line;
  const theme = Object.fromEntries(Object.entries(facts.theme).map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)]));
  const answers = {
    GetAppType: 1,
    GetSolutionRef: "add-in",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: facts.language,
    GetAppDataLocale: facts.language,
    GetDocUrl: facts.documentUrl,
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "add-in",
    GetInstanceId: "add-in",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: facts.requirements,
    GetHostCustomMessage: 0,
    GetHostFullVersion: facts.fullVersion,
    GetFeaturesForSolution: "{}",
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: JSON.stringify(theme),
  };
  return {
    ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer])),
    GetSettings: () => settingsOf(line),
  };
}

/** The document's settings: two lists, filled or taken in place. */
function settingsOf(line: Line): { Read: (names: string[], values: string[]) => void; Write: (names: string[], values: string[]) => void } {
  return {
    Read: (names, values) => {
      for (const [name, value] of line.settings()) {
        names.push(name);
        values.push(value);
      }
    },
    Write: (names, values) => void line.call({ kind: "saveSettings", settings: names.map((name, index) => [name, values[index] ?? "null"]) }),
  };
}
