/** Where Microsoft serves office.js, for sites that take it from there. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** The pages of Microsoft's in which Excel on the web shows an add-in. Desktop Excel shows it in no page. */
const OFFICE_ON_THE_WEB = ["https://*.officeapps.live.com", "https://*.cloud.microsoft", "https://*.office.com", "https://*.sharepoint.com", "https://onedrive.live.com"];

/** What a page of this product never asks for. */
const NEVER_USED = ["camera", "microphone", "geolocation", "display-capture", "payment", "usb", "serial", "hid"];

/**
 * What a page may load: itself and nothing else, no eval. Styles need 'unsafe-inline' because Fluent UI writes its rules into
 * <style> as it renders. The pages carry it themselves, whatever server they lie on; a development server also needs its socket.
 */
export function contentSecurityPolicy({ cdn, development = false }: { readonly cdn: boolean; readonly development?: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${cdn ? ` ${OFFICE_CDN}` : ""}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws: wss:" : ""}`,
    "frame-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The headers of every file, the same from every server. A page cannot say by itself who may frame it, and its own policy does not
 * reach into its workers: both need the header. There is no X-Frame-Options, which knows no list, and no HSTS, which would bind
 * every other site of the same name: `docs/cai-dat.md` says when to add it.
 */
export const securityHeaders = ({ cdn }: { readonly cdn: boolean }): readonly (readonly [name: string, value: string])[] => [
  ["Content-Security-Policy", `${contentSecurityPolicy({ cdn })}; frame-ancestors 'self' ${OFFICE_ON_THE_WEB.join(" ")}`],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Permissions-Policy", NEVER_USED.map((feature) => `${feature}=()`).join(", ")],
];
