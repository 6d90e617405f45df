import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import type { Browser } from "playwright-core";
import { filesIn, sha256 } from "../scripts/delivery/checksums";
import { firstLoad, gzipSize, sizeTable } from "../scripts/delivery/siteSizes";
import { OFFICE_JS_FILES, OFFICE_JS_FOLDER } from "../scripts/officeJsFiles";
import { describeInBrowser, startBrowser } from "./support/browser";
import { builtSite, serveFolder, SITE_TIMEOUT } from "./support/site";

/** What the workbook's formulas call; a name that changes here breaks every workbook already made. */
const FUNCTIONS = ["KETQUA", "HANMUC", "VIPHAM", "CACHHIEU", "TONGHOP", "BANGKIEMPHIEU"].concat(
  ["NHOM", "MAU", "MUCTRAN", "THEOTIEUCHI", "KIEMPHIEU", "TRANSO"],
);

const work = mkdtempSync(path.join(os.tmpdir(), "xep-loai-build-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Builds the small pane of test/support/pipeline; `folder` is inside the temporary one. */
function buildSmall(folder: string, options: readonly string[] = [], env: Record<string, string> = {}): string {
  const out = path.join(work, folder);
  const fixture = ["pane=test/support/pipeline/pane.tsx", "functions=test/support/pipeline/functions.ts", `out=${out}`];
  const args = [...fixture, ...options].flatMap((option) => ["--env", option]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return out;
}

const hashOf = (file: string) => sha256(readFileSync(file));
const textOf = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");

/** The ids a built functions.js hands to Excel, and what each answers. */
function associated(script: string): Map<string, (...values: unknown[]) => unknown> {
  const functions = new Map<string, (...values: unknown[]) => unknown>();
  vm.runInNewContext(script, {
    CustomFunctions: { associate: (id: string, run: (...values: unknown[]) => unknown) => functions.set(id, run) },
  });
  return functions;
}

describe("any pane and functions", () => {
  let small = "";
  beforeAll(() => {
    small = buildSmall("small");
  }, SITE_TIMEOUT);

  test("the same sources give the same files, byte for byte", () => {
    const again = buildSmall("again");
    expect(filesIn(again)).toEqual(filesIn(small));
    for (const file of filesIn(small)) expect(`${file} ${hashOf(path.join(again, file))}`).toBe(`${file} ${hashOf(path.join(small, file))}`);
  }, SITE_TIMEOUT);

  test("functions.json describes the functions in Vietnamese and lets tables with error cells in", () => {
    const metadata = JSON.parse(textOf(small, "functions.json"));
    expect(metadata).toMatchObject({
      allowErrorForDataTypeAny: true,
      functions: [
        { id: "TRANTHU", description: "Số người tối đa theo tỷ lệ.", parameters: [{ name: "coSo", type: "number" }] },
        { id: "DEMTHU", parameters: [{ type: "any", dimensionality: "matrix" }, { dimensionality: "matrix", optional: true }] },
      ],
    });
  });

  test("functions.js works by itself and answers under the ids of functions.json", () => {
    const functions = associated(textOf(small, "functions.js"));
    expect([...functions.keys()]).toEqual(["TRANTHU", "DEMTHU"]);
    expect(functions.get("TRANTHU")?.(14)).toBe(2);
  });

  test("with OFFICE_JS=cdn the pane takes office.js from Microsoft, and only the pane", () => {
    const connected = buildSmall("connected", [], { OFFICE_JS: "cdn" });
    expect(textOf(connected, "taskpane.html")).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    expect(textOf(connected, "taskpane.html")).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(textOf(connected, "index.html")).not.toContain("appsforoffice");
    expect(existsSync(path.join(connected, "office-js"))).toBe(false);
    expect(textOf(connected, "THIRD-PARTY-NOTICES.txt")).not.toContain("office-js");
  }, SITE_TIMEOUT);

  test("a package whose licence we may not pass on stops the build, which names it", () => {
    const project = path.join(work, "strange");
    const strange = path.join(project, "node_modules/copyleft");
    cpSync("test/support/pipeline", project, { recursive: true });
    mkdirSync(strange, { recursive: true });
    writeFileSync(path.join(strange, "package.json"), JSON.stringify({ name: "copyleft", version: "1.0.0", license: "GPL-3.0-only" }));
    writeFileSync(path.join(strange, "index.js"), "export const shared = document.title;");
    writeFileSync(path.join(project, "pane.tsx"), 'import { shared } from "copyleft"; document.body.append(shared);');
    const fails = (): string => buildSmall("strange-site", [`pane=${path.join(project, "pane.tsx")}`]);
    expect(fails).toThrow("copyleft 1.0.0: the licence “GPL-3.0-only” is not one we may ship");
  }, SITE_TIMEOUT);
});

describe("the site", () => {
  let site = "";
  beforeAll(() => {
    site = builtSite();
  }, SITE_TIMEOUT);

  test.each(OFFICE_JS_FILES)("office-js/%s is Microsoft's, byte for byte", (file) => {
    expect(hashOf(path.join(site, "office-js", file))).toBe(hashOf(path.join(OFFICE_JS_FOLDER, file)));
  });

  test("every file the manifest names is served", () => {
    const named = [...textOf(site, "manifest.xml").matchAll(/https:\/\/localhost:3000\/([^"]+)/g)].map(([, file]) => file ?? "");
    expect(named).toContain("taskpane.html");
    expect(named.filter((file) => !existsSync(path.join(site, file)))).toEqual([]);
  });

  test("every template and the sample are served as they are", () => {
    const committed = ["templates", "samples"].flatMap((folder) =>
      readdirSync(folder).filter((name) => /\.(docx|xlsx)$/.test(name)).map((name) => path.join(folder, name)),
    );
    expect(committed).toContain(path.join("samples", "danh-sach-mau.xlsx"));
    for (const file of committed) expect(hashOf(path.join(site, file))).toBe(hashOf(file));
  });

  test("Excel is told of exactly the functions that are there", () => {
    const described = JSON.parse(textOf(site, "functions.json")).functions.map(({ id }: { id: string }) => id);
    expect(described.sort()).toEqual([...FUNCTIONS].sort());
    expect([...associated(textOf(site, "functions.js")).keys()].sort()).toEqual(described);
  });

  test("the add-in's page loads office.js plainly and first; the browser's page does without", () => {
    expect(textOf(site, "taskpane.html").match(/<script[^>]*>/)?.[0]).toMatch(/^<script src="?office-js\/office\.js"?>$/);
    expect(textOf(site, "index.html")).not.toContain("office.js");
  });

  test("the pane's first load is at most 250 kB gzipped, office.js aside", () => {
    const files = firstLoad(site, "taskpane.html");
    expect(files.length).toBeGreaterThan(3);
    expect(gzipSize(site, files)).toBeLessThanOrEqual(250_000);
    expect(sizeTable(site)).toMatch(/^Mở bảng lần đầu \(không kể office\.js\) +\d+ +[\d,]+ kB +[\d,]+ kB$/m);
  });

  test("the notices hold the licence of whatever is shipped, the bill of materials names it", () => {
    const notices = textOf(site, "THIRD-PARTY-NOTICES.txt");
    const bill = JSON.parse(textOf(site, "sbom.cdx.json"));
    const shipped = ["react", "react-dom", "@fluentui/react-button", "@fluentui/react-icons", "docxtemplater", "pizzip", "fflate", "pako", "docx-preview", "jszip", "webpack", "@microsoft/office-js"];
    const named = bill.components.map(({ name }: { name: string }) => name);
    expect(named).toEqual(expect.arrayContaining(shipped));
    for (const { name, version } of bill.components) expect(notices).toContain(`${name} ${version} (`);
    for (const words of ["Meta Platforms", "Arjun Barrett", "MICROSOFT SOFTWARE LICENSE TERMS", "Apache License", "JS Foundation", "Fluent UI React is subject to"]) expect(notices).toContain(words);
    // Development tools are not shipped.
    expect(named.filter((name: string) => /jest|typescript|univer|playwright|excelts/.test(name))).toEqual([]);
  });
});

describeInBrowser("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, SITE_TIMEOUT);
  afterAll(() => browser?.close());

  /** Opens a page and answers it with everything the browser complained about. */
  async function open(url: string) {
    const page = await browser.newPage({ viewport: { width: 320, height: 455 } });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("requestfailed", (request) => complaints.push(request.url()));
    await page.goto(url);
    return { page, complaints };
  }

  test("a pane in a folder of a server finds its style and the part it loads later", async () => {
    buildSmall("server/xep-loai");
    const { url, close } = await serveFolder(path.join(work, "server"));
    const { page, complaints } = await open(`${url}xep-loai/`);
    await page.getByText("Xin chào từ phần nạp sau").waitFor();
    expect(await page.locator("#pane").evaluate((element) => getComputedStyle(element).color)).toBe("rgb(14, 94, 115)");
    expect(complaints).toEqual([]);
    close();
  }, SITE_TIMEOUT);

  test.each(["index.html", "taskpane.html"])("%s opens outside Excel without a complaint", async (name) => {
    const { url, close } = await serveFolder(builtSite());
    const { page, complaints } = await open(url + name);
    await page.getByRole("button").first().waitFor();
    // Outside Excel, office.js tries to open a page of Microsoft's telemetry; our policy does not let it.
    expect(complaints.filter((complaint) => !complaint.includes("telemetryservice."))).toEqual([]);
    close();
  }, SITE_TIMEOUT);
});
