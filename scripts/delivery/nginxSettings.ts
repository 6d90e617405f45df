import { CACHING, CONTENT_TYPES, HASHED, IIS_SETTINGS, isText, READ_BY_EXCEL_ON_THE_WEB, SETUP_FOLDER } from "./servedFiles";
import { securityHeaders } from "./securityPolicy";

/**
 * The part of a `server { … }` that serves the site under its address. It names no folder: the site lies in the folder of the same
 * name inside the server's `root`. Headers are repeated because a location with a header of its own takes none from around it.
 */
export function nginxSettings({ base, version, cdn }: { readonly base: string; readonly version: string; readonly cdn: boolean }): string {
  const { pathname, href } = new URL(base);
  const headers = (caching: string, indent: string): string =>
    [["Cache-Control", caching] as const, ...securityHeaders({ cdn })].map(([name, value]) => `${indent}add_header ${name} "${value}" always;`).join("\n");
  const types = Object.entries(CONTENT_TYPES).map(([extension, type]) => `${type} ${extension};`);
  const texts = [...new Set(Object.keys(CONTENT_TYPES).filter(isText).map((extension) => CONTENT_TYPES[extension]))].filter((type) => type !== "text/html").join(" ");
  return `# Xếp loại ${version}: thiết lập nginx cho ${href}
# Đặt dòng include trỏ tới tệp này trong khối server { … } đã có listen 443 ssl, ssl_certificate, ssl_certificate_key và root.
# Chép toàn bộ dist/ vào thư mục ${pathname === "/" ? "root" : `${pathname.slice(1, -1)} trong root`}. Cách làm, HSTS và cách kiểm tra: docs/cai-dat.md.
${pathname === "/" ? "" : `location = ${pathname.slice(0, -1)} { return 301 ${pathname}; }\n`}location ^~ ${pathname} {
    index index.html;
    autoindex off;
    types {
        ${types.join("\n        ")}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts};
    gzip on;
    gzip_vary on;
    gzip_types ${texts};
${headers(CACHING.other, "    ")}
    location ~ "${HASHED}" {
${headers(CACHING.hashed, "        ")}
    }
    location ^~ ${pathname}assets/ {
${headers(CACHING.icons, "        ")}
    }
    location = ${pathname}${READ_BY_EXCEL_ON_THE_WEB} {
${headers(CACHING.other, "        ")}
        add_header Access-Control-Allow-Origin "*" always;
    }
    location ^~ ${pathname}${SETUP_FOLDER}/ { return 404; }
    location = ${pathname}${IIS_SETTINGS} { return 404; }
}
`;
}
