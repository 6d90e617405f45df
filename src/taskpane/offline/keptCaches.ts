/** What caches of ours are called in this folder of the site; the version follows. Other programs of the same server have their own. */
export const keptCaches = (scope: string): string => `xep-loai ${scope} `;
