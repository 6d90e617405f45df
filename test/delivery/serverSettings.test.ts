/** @jest-environment jsdom */
import { iisSettings } from "../../scripts/delivery/iisSettings";
import { nginxSettings } from "../../scripts/delivery/nginxSettings";
import { contentSecurityPolicy, securityHeaders } from "../../scripts/delivery/securityPolicy";
import { CONTENT_TYPES } from "../../scripts/delivery/servedFiles";

const FILES = ["index.html", "functions.js", "assets/icon-16.png", "taskpane.13f911d3415b9e133355.css", "129.11bcdadeccf2a5531977.js", "129.11bcdadeccf2a5531977.js.LICENSE.txt"];
const iis = (cdn = false): Document => new DOMParser().parseFromString(iisSettings({ version: "1.2.3", cdn, files: FILES }), "application/xml");
const nginx = (base: string, cdn = false): string => nginxSettings({ base, version: "1.2.3", cdn });

test("no server lets a page run text as code or speak to anybody else", () => {
  const policy = contentSecurityPolicy({ cdn: false });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(unsafe-inline|\*|https:)/);
});

test("IIS and nginx send the same headers, for every file", () => {
  const added = [...iis().querySelectorAll("customHeaders > add")].map((add) => [add.getAttribute("name"), add.getAttribute("value")]);
  expect(added).toEqual([...securityHeaders({ cdn: false }), ["Access-Control-Allow-Origin", "*"]]);
  const blocks = nginx("https://may-chu/xep-loai/").split(/location [~^=]/).filter((block) => block.includes("add_header"));
  expect(blocks).toHaveLength(4);
  for (const block of blocks) for (const [name, value] of securityHeaders({ cdn: false })) expect(block).toContain(`add_header ${name} "${value}" always;`);
});

test("IIS removes each header and type before it adds it, so that a site around this one may have them too", () => {
  const settings = iis();
  for (const kind of ["customHeaders", "staticContent"])
    for (const added of settings.querySelectorAll(`${kind} > add, ${kind} > mimeMap`)) {
      const key = kind === "customHeaders" ? "name" : "fileExtension";
      expect(added.previousElementSibling?.tagName).toBe("remove");
      expect(added.previousElementSibling?.getAttribute(key)).toBe(added.getAttribute(key));
    }
});

test("IIS knows every type, and keeps for a year exactly the files whose names change with their content", () => {
  const settings = iis();
  expect(settings.querySelector("parsererror")).toBeNull();
  expect([...settings.querySelectorAll("mimeMap")].map((map) => map.getAttribute("fileExtension"))).toEqual(Object.keys(CONTENT_TYPES).map((extension) => `.${extension}`));
  const kept = [...settings.querySelectorAll("location")].filter((location) => location.querySelector('[cacheControlMaxAge="365.00:00:00"]')).map((location) => location.getAttribute("path"));
  expect(kept).toEqual(["taskpane.13f911d3415b9e133355.css", "129.11bcdadeccf2a5531977.js"]);
  expect(settings.querySelector("staticContent > clientCache")?.getAttribute("cacheControlMode")).toBe("DisableCache");
});

test("a site at the top of a server has no address without its slash", () => {
  expect(nginx("https://may-chu/")).toContain("location ^~ / {");
  expect(nginx("https://may-chu/")).not.toContain("return 301");
  expect(nginx("https://may-chu/a/b/")).toContain("location = /a/b { return 301 /a/b/; }");
});

test("Microsoft's server is allowed only where office.js comes from it", () => {
  for (const settings of [nginx("https://may-chu/", true), iisSettings({ version: "1", cdn: true, files: [] })]) expect(settings).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  for (const settings of [nginx("https://may-chu/"), iisSettings({ version: "1", cdn: false, files: [] })]) expect(settings).not.toContain("appsforoffice");
});
