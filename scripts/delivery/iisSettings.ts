import { CONTENT_TYPES, HASHED, isText, READ_BY_EXCEL_ON_THE_WEB, SETUP_FOLDER } from "./servedFiles";
import { securityHeaders } from "./securityPolicy";

/**
 * web.config, which IIS reads beside the site's files; it needs no module beyond IIS's own. Hashed files are named one by one, as IIS
 * has no patterns for caching. What a site around this one may have set already is removed first: twice the same is error 500.
 */
export function iisSettings({ version, cdn, files }: { readonly version: string; readonly cdn: boolean; readonly files: readonly string[] }): string {
  const types = Object.entries(CONTENT_TYPES).map(
    ([extension, type]) => `<remove fileExtension=".${extension}" /><mimeMap fileExtension=".${extension}" mimeType="${type}${isText(extension) ? "; charset=utf-8" : ""}" />`,
  );
  const headers = securityHeaders({ cdn }).map(([name, value]) => `<remove name="${name}" /><add name="${name}" value="${value}" />`);
  const kept = (path: string, days: number, custom: string): string =>
    location(path, `<staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${custom}" /></staticContent>`);
  const hashed = files.filter((file) => new RegExp(HASHED).test(file));
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Xếp loại ${version}: thiết lập IIS. Để nguyên tệp này cạnh index.html. Cách làm, HSTS và cách kiểm tra: docs/cai-dat.md. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
      ${types.join("\n      ")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
        ${headers.join("\n        ")}
      </customHeaders>
    </httpProtocol>
    <security><requestFiltering><hiddenSegments><add segment="${SETUP_FOLDER}" /></hiddenSegments></requestFiltering></security>
  </system.webServer>
${hashed.map((file) => kept(file, 365, "public, immutable")).join("\n")}
${kept("assets", 1, "public")}
${location(READ_BY_EXCEL_ON_THE_WEB, '<httpProtocol><customHeaders><remove name="Access-Control-Allow-Origin" /><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>')}
</configuration>
`;
}

const location = (path: string, settings: string): string => `  <location path="${path}"><system.webServer>${settings}</system.webServer></location>`;
