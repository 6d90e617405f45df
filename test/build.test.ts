import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
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
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
  return out;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
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

  test("with a base the manifest points to that server, with OFFICE_JS=cdn the pane to Microsoft's", () => {
    const moved = buildSmall("moved", ["base=https://may-chu.example/xep-loai/"], { OFFICE_JS: "cdn" });
    expect(textOf(moved, "manifest.xml")).toContain('"https://may-chu.example/xep-loai/functions.json"');
    expect(textOf(moved, "taskpane.html")).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    expect(textOf(moved, "taskpane.html")).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(textOf(moved, "index.html")).not.toContain("appsforoffice");
    expect(existsSync(path.join(moved, "office-js"))).toBe(false);
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
    const first = [...textOf(site, "taskpane.html").matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))/g)].map(([, file]) => file ?? "");
    const size = first.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(site, file))).length, 0);
    expect(first.length).toBeGreaterThan(1);
    expect(size).toBeLessThanOrEqual(250_000);
  });

  test("an old Excel is told so in words its browser understands", () => {
    const script = /<script nomodule[^>]*>([^]*?)<\/script>/.exec(textOf(site, "taskpane.html"))?.[1] ?? "";
    expect(script).toContain("quá cũ");
    expect(script).not.toMatch(/=>|`|\b(?:const|let)\b/);
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
