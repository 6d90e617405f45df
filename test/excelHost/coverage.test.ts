import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type ClassCoverage, coverage, printed } from "../../excel-host/coverage";
import { openBook, type TestExcel } from "./openBook";

const classes = coverage();
/** What the library does without asking. */
const BY_ITSELF: ReadonlySet<string> = new Set(["load", "items", "isNullObject", "context", "toJSON", "track", "untrack", "set", "runtime"]);
const named = new Map(classes.map((one) => [one.name, one]));

test("the published library still asks for what it did when this host was written", () => {
  expect(classes.length).toBeGreaterThan(200);
  expect(named.get("Range")?.answered).toEqual(expect.arrayContaining(["Values", "GetMergedAreasOrNullObject", "DataValidation", "_ValidateArraySize"]));
  expect(printed(classes, false)).toMatch(/\d+ of \d+ classes/);
});

test("the host has no member the library never asks for", () =>
  expect(classes.filter(({ unasked }) => unasked.length > 0).map(({ name, unasked }) => [name, unasked])).toEqual([]));

describe("what the add-in calls", () => {
  const SOURCES = join(__dirname, "../../src");
  const files = [
    ...readdirSync(join(SOURCES, "workbook")).map((file) => join(SOURCES, "workbook", file)),
    ...["excelHost.ts", "host.ts", "ribbon.ts"].map((file) => join(SOURCES, "taskpane", file)),
  ];
  const used = membersOfExcel(files);

  test("is found in its source", () => {
    expect(used.map(({ type, member }) => `${type}.${member}`)).toEqual(
      expect.arrayContaining(["Range.values", "Worksheet.getRangeByIndexes", "WorksheetCollection.onChanged", "Functions.date", "Table.resize", "Runtime.enableEvents"]),
    );
  });

  test.each(used.map(({ type, member }) => [type, member]))("%s.%s is answered by the host", (type, member) => {
    const { answered = [] } = named.get(type) ?? {};
    expect(answered).toEqual(expect.arrayContaining([wireName(member, answered)]));
  });
});

/** Events have names of their own on the wire: `onChanged` → `_RegisterDataChangedEvent`. */
function wireName(member: string, answered: readonly string[]): string {
  const name = member.replace(/^./, (letter) => letter.toUpperCase());
  if (!/^On[A-Z]/.test(name)) return name;
  const event = name.slice(2);
  return answered.find((one) => [`_Register${event}Event`, `_RegisterData${event}Event`].includes(one)) ?? `_Register${event}Event`;
}

/** Every member of a class of Excel that the files touch; what the library does by itself is left out. */
function membersOfExcel(files: readonly string[]): readonly { readonly type: string; readonly member: string }[] {
  const program = ts.createProgram([...files], { target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: ["office-js"], strict: true, noEmit: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
  const checker = program.getTypeChecker();
  const found = new Map<string, { type: string; member: string }>();
  const note = (declaration: ts.Declaration | undefined, member: string): void => {
    if (!declaration?.getSourceFile().fileName.includes("@types/office-js")) return;
    const type = "name" in declaration.parent ? ((declaration.parent as ts.NamedDeclaration).name?.getText() ?? "") : "";
    if (named.has(type) && !BY_ITSELF.has(member)) found.set(`${type}.${member}`, { type, member });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name)?.declarations?.[0], node.name.text);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      note(checker.getTypeAtLocation(node.parent).getProperty(name)?.declarations?.[0], name);
    }
    node.forEachChild(visit);
  };
  for (const source of program.getSourceFiles().filter(({ fileName }) => files.includes(fileName))) visit(source);
  return [...found.values()];
}

describe("what the host has not", () => {
  let excel: TestExcel;
  beforeAll(async () => {
    excel = await openBook();
  });
  afterAll(() => excel.open.close());

  const REACH: Readonly<Record<string, (context: Excel.RequestContext) => OfficeExtension.ClientObject>> = {
    Workbook: ({ workbook }) => workbook,
    Worksheet: ({ workbook }) => workbook.worksheets.getItem("Danh sách"),
    Range: ({ workbook }) => workbook.worksheets.getItem("Danh sách").getRange("A1"),
    RangeFormat: ({ workbook }) => workbook.worksheets.getItem("Danh sách").getRange("A1").format,
    PageLayout: ({ workbook }) => workbook.worksheets.getItem("Danh sách").pageLayout,
    Application: ({ workbook }) => workbook.application,
  };
  const isProperty = (name: string): boolean => !/^_|^(Get|Set|Add|Delete|Clear|Show|Hide|Register|Replace|Find|Insert|Save|Close|Create|Record|Enable[^CD])/.test(name);
  const cases = Object.keys(REACH).flatMap((name) => (named.get(name)?.missing ?? []).filter(isProperty).map((member) => [name, member] as const));

  test.each(cases)("%s.%s is named when it is asked for", async (name, member) => {
    const property = member.replace(/^./, (letter) => letter.toLowerCase());
    const error = await excel.run(async (context) => {
      const object = REACH[name]?.(context) as OfficeExtension.ClientObject & { load: (option: string) => void };
      if (!(property in object)) return { code: "NotImplemented", message: `${name}.${property}` };
      object.load(property);
      return context.sync().then(
        () => ({ code: "answered", message: "" }),
        (refused: OfficeExtension.Error) => refused,
      );
    });
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain(`${name}.${property}`);
  });

  test("there is something to name", () => expect((named.get("Range") as ClassCoverage).missing).toContain("Hyperlink"));
});
