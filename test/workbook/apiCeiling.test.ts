import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What volume-licensed Excel 2021 ends at; the manifest asks for it, so up to here nothing needs a guard. */
const CEILING = 1.14;
const FOLDER = join(__dirname, "../../src/workbook");

interface Use {
  readonly member: string;
  readonly file: string;
  readonly set: string | null;
}

/** Every member of Office.js the folder's files touch, with the requirement set its documentation names. */
function usesOfOffice(files: readonly string[]): readonly Use[] {
  const program = ts.createProgram([...files], { target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: ["office-js"], strict: true, noEmit: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const note = (declaration: ts.Declaration | undefined, name: string, file: string): void => {
    if (!declaration?.getSourceFile().fileName.includes("@types/office-js")) return;
    const parent = "name" in declaration.parent ? (declaration.parent as ts.NamedDeclaration).name?.getText() : undefined;
    const set = /\[Api set: ([^\]]+)\]/.exec(declaration.getFullText())?.[1] ?? null;
    uses.set(`${parent}.${name}`, { member: `${parent}.${name}`, file, set });
  };
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) note(checker.getResolvedSignature(node)?.declaration, node.expression.name.text, file);
    else if (ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node.parent)) note(checker.getSymbolAtLocation(node.name)?.declarations?.[0], node.name.text, file);
    else if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.parent)) {
      const name = node.name.getText();
      note(checker.getContextualType(node.parent)?.getProperty(name)?.declarations?.[0], name, file);
    }
    node.forEachChild((child) => visit(child, file));
  };
  for (const source of program.getSourceFiles().filter((one) => files.includes(one.fileName))) visit(source, source.fileName);
  return [...uses.values()];
}

describe("the Office.js members the adapter uses", () => {
  const uses = usesOfOffice(readdirSync(FOLDER).map((file) => join(FOLDER, file)));
  const excelUses = uses.filter(({ set }) => set !== null);

  test("are found: reading, writing, tables, dropdowns, flags, page set-up", () => {
    const members = excelUses.map(({ member }) => member);
    for (const member of ["Range.values", "Range.getCellProperties", "Range.getMergedAreasOrNullObject", "TableCollection.add", "Table.resize", "DataValidation.rule", "TextConditionalFormat.rule", "PageLayout.setPrintTitleRows", "Application.suspendApiCalculationUntilNextSync"])
      expect(members).toContain(member);
  });

  test(`are all within ExcelApi ${CEILING}`, () => {
    const above = excelUses.filter(({ set }) => !(set !== null && /^ExcelApi \d/.test(set) && Number(/\d+\.\d+/.exec(set)?.[0].replace(/^1\.(\d)$/, "1.0$1")) <= CEILING));
    expect(above).toEqual([]);
  });
});
