import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { knobsOf, type Platform } from "../../excel-host/knobs";
import { openBook } from "./openBook";

const FOLDER = join(__dirname, "../../excel-host/conformance");
const SCRIPT = ts.transpile(readFileSync(join(FOLDER, "script.ts"), "utf8"), { target: ts.ScriptTarget.ES2022 });

interface Recording {
  readonly excel: { readonly platform: string; readonly version: string; readonly language: string };
  readonly answers: Readonly<Record<string, unknown>>;
}

const recordings = new Map<Platform, Promise<Recording>>();

/** What our host answers to the script that is run in a real Excel; asked once for each platform, since some answers take a second. */
function recorded(platform: Platform): Promise<Recording> {
  const known = recordings.get(platform) ?? record(platform);
  recordings.set(platform, known);
  return known;
}

async function record(platform: Platform): Promise<Recording> {
  const { open } = await openBook({ knobs: knobsOf({ platform }) });
  open.run(SCRIPT);
  const recording = JSON.parse(JSON.stringify(await open.window["conformanceRecording"])) as Recording;
  open.close();
  return recording;
}

const PLATFORMS = ["PC", "Mac", "OfficeOnline"] as const;
beforeAll(() => Promise.all(PLATFORMS.map(recorded)), 30_000);

test.each(PLATFORMS)("every question is answered on %s, none by a fault of the host", async (platform) => {
  const { excel, answers } = await recorded(platform);
  expect(excel.platform).toBe(platform);
  expect(Object.keys(answers).length).toBeGreaterThan(60);
  expect(JSON.stringify(answers)).not.toMatch(/NotImplemented|GeneralException|"fault"|not refused/);
});

test("all platforms of the host answer alike", async () => expect((await recorded("OfficeOnline")).answers).toEqual((await recorded("PC")).answers));

const RECORDINGS = join(FOLDER, "recordings");
const files = existsSync(RECORDINGS) ? readdirSync(RECORDINGS).filter((name) => name.endsWith(".json")) : [];

describe("what real Excels answered", () => {
  if (files.length === 0) test("nobody has recorded one yet: excel-host/conformance/README.md says how", () => expect(files).toEqual([]));

  for (const file of files) {
    const { excel, answers } = JSON.parse(readFileSync(join(RECORDINGS, file), "utf8")) as Recording;
    test(`${file}: Excel ${excel.version} for ${excel.platform} answered as the host does`, async () => {
      expect((await recorded(excel.platform as Platform)).answers).toEqual(answers);
    });
  }
});
