/** An error Excel answers with: its code and message reach the add-in as an `OfficeExtension.Error`. */
export class RichError extends Error {
  override readonly name = "RichError" as const;
  readonly code: string;
  readonly httpStatus: number;
  /** `Class.member`; filled in where the member was called. */
  location = "";

  constructor(code: string, message: string, httpStatus = 400) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
  }
}

const INVALID_ARGUMENT = "The argument is invalid or missing or has an incorrect format.";

export const invalidArgument = (message = INVALID_ARGUMENT): RichError => new RichError("InvalidArgument", message);

export const wrongDimensions = (): RichError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

export const itemNotFound = (): RichError => new RichError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): RichError =>
  new RichError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const invalidReference = (): RichError =>
  new RichError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidOperation = (message = "This operation is not permitted for the current object."): RichError =>
  new RichError("InvalidOperation", message);

export const accessDenied = (): RichError => new RichError("AccessDenied", "You cannot perform the requested operation.", 403);

/** A member Excel has and this host has not: always said by name, never passed over. */
export const notImplemented = (member: string): RichError =>
  new RichError("NotImplemented", `The Excel host of the tests does not have ${member}.`, 501);
