/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { version } from "../package.json";
import { DEVELOPMENT_BASE, rebaseManifest } from "../scripts/rebaseManifest";
import { RIBBON_ACTIONS } from "../src/taskpane/ribbonActions";
import { manifestFaults } from "./support/manifestFaults";

const xml = readFileSync("manifest.xml", "utf8");
const manifest = new DOMParser().parseFromString(xml, "application/xml");
const texts = (name: string) => [...manifest.getElementsByTagName(name)].map((element) => element.textContent ?? "");
const resource = (id: string) =>
  manifest.querySelector(`Resources [id="${id}"]`)?.getAttribute("DefaultValue") ?? `no resource ${id}`;

/** Office's reader runs in a process of its own: it needs ES modules that jest cannot load. */
const READ = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
  .then((info) => console.log(JSON.stringify(info)))`;

test("Office's own reader finds a Vietnamese Excel add-in that may read and write the workbook", () => {
  const info = JSON.parse(execFileSync(process.execPath, ["-e", READ], { encoding: "utf8" }));
  expect(info).toMatchObject({
    displayName: "Xếp loại",
    defaultLocale: "vi-VN",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("it has the product's version and the id it will have for ever, by which Excel knows an update from another add-in", () => {
  expect(texts("Version")).toEqual([`${version}.0`]);
  expect(texts("Id")).toEqual(["93fb6a45-991e-40a2-9997-e92263f2d188"]);
});

test("nothing in the manifest breaks a rule that Excel would break on", () => {
  expect(manifestFaults(xml)).toEqual([]);
});

test("it asks for the shared runtime and ExcelApi 1.14, and nothing above", () => {
  const sets = [...manifest.querySelectorAll("Requirements Set")].map(
    (set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`,
  );
  expect(sets).toEqual(["SharedRuntime 1.1", "ExcelApi 1.14"]);
});

test("every user sees Vietnamese, whatever language Office is in", () => {
  expect(manifest.querySelectorAll("Override")).toHaveLength(0);
  expect(xml).toBe(xml.normalize("NFC"));
  expect(resource("Tab.Label")).toBe("Xếp loại");
});

test("the functions are called XEPLOAI.…", () => {
  expect(resource(manifest.querySelector("Namespace")?.getAttribute("resid") ?? "")).toBe("XEPLOAI");
});

test("the ribbon runs exactly the commands the pane knows", () => {
  expect(texts("FunctionName").sort()).toEqual([...RIBBON_ACTIONS].sort());
});

test("for another server every address moves there, and nothing else changes", () => {
  const moved = rebaseManifest(xml, "https://may-chu.example/xep-loai");
  expect(moved).not.toContain("localhost");
  expect(moved).toContain("<AppDomain>https://may-chu.example</AppDomain>");
  expect(moved).toContain('"https://may-chu.example/xep-loai/taskpane.html"');
  expect(manifestFaults(moved)).toEqual([]);
  expect(rebaseManifest(xml, DEVELOPMENT_BASE)).toBe(xml);
  expect(() => rebaseManifest(xml, "http://may-chu.example/")).toThrow("https");
});

test.each([
  ["a button without text", /<bt:String id="ShowHelp.Label".*\/>/, "", "ShowHelp.Label"],
  ["an address that is not https", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js", "http:"],
  ["an address elsewhere", "https://localhost:3000/huong-dan.html", "https://elsewhere.example/huong-dan.html", "elsewhere"],
  ["an icon that does not exist", "assets/forms-80.png", "assets/form-80.png", "form-80.png"],
  ["an icon of another size", "assets/forms-80.png", "assets/forms-32.png", "32 × 32"],
  ["a group icon without 80 px", '<bt:Image size="80" resid="Icon.80"/>', "", "16, 32 and 80"],
  ["a page beside the runtime", '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Help.Url"/>', "runtime"],
  ["a second pane", '<SourceLocation resid="Pane.Url"/>\n                  </Action>', '<TaskpaneId>b</TaskpaneId><SourceLocation resid="Pane.Url"/>\n                  </Action>', "TaskpaneId"],
  ["a label too long", 'DefaultValue="Trợ giúp"', `DefaultValue="${"Trợ giúp ".repeat(15)}"`, "125"],
  ["a namespace with accents", 'DefaultValue="XEPLOAI"', 'DefaultValue="XẾPLOẠI"', "namespace"],
  ["one id twice", 'id="XepLoai.ShowHelp"', 'id="XepLoai.OpenPane"', "XepLoai.OpenPane"],
  ["a text nobody uses", '<bt:String id="Tab.Label"', '<bt:String id="Old" DefaultValue="x"/><bt:String id="Tab.Label"', "Old"],
])("%s is found", (_, from, to, fault) => {
  const broken = xml.replace(from, to);
  expect(broken).not.toBe(xml);
  expect(manifestFaults(broken).join("\n")).toContain(fault);
});
