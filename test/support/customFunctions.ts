/** What Excel's runtime gives functions to refuse with, for tests that run without it. */
class RefusedByFunction extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function provideCustomFunctions(): void {
  Object.assign(globalThis, {
    CustomFunctions: { Error: RefusedByFunction, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" }, associate: () => undefined },
  });
}

/** What a cell shows: the answer, or the error with its sentence: "#N/A Thiếu chức vụ…". */
export function shown(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof RefusedByFunction) return `${error.code} ${error.message}`;
    throw error;
  }
}
