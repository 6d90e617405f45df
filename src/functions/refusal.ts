/** `#VALUE!` with a sentence of ours: one of the two errors whose text Excel shows. */
export const invalid = (text: string): CustomFunctions.Error => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, text);

/** `#N/A` with a sentence: there is no answer yet, and why. */
export const notAvailable = (text: string): CustomFunctions.Error => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, text);
