import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Tags, TemplateName } from "../../../src/documents/documentPlan";
import { documentsFor } from "../../../src/documents/documentsFor";
import { byteWriter } from "../../../src/documents/engine/byteWriter";
import { compileProgram } from "../../../src/documents/engine/compileProgram";
import type { Step } from "../../../src/documents/engine/program";
import { programRunner } from "../../../src/documents/engine/runProgram";
import { openWordTemplate } from "../../../src/documents/engine/wordTemplate";
import { TemplateError } from "../../../src/documents/templateFault";
import { TEMPLATE_SOURCES } from "../../../templates/source/templates";
import { paragraph, table, text } from "../../../templates/source/word";
import { aReview, anAgency } from "../../support/aReview";
import { anyRecord, anyTemplate, recordFor, templateOf } from "../../support/anyTemplate";

const NAMES = Object.keys(TEMPLATE_SOURCES) as TemplateName[];
const shipped = (name: TemplateName): Uint8Array => readFileSync(join(__dirname, "../../../templates", name));
const out = byteWriter();
const steps = programRunner(out);
const run: (...given: Parameters<typeof steps>) => Uint8Array | null = (...given) => (out.clear(), steps(...given) ? out.copy() : null);

interface Said {
  readonly xml: readonly string[];
  readonly missed: readonly string[];
}
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");

/** What docxtemplater makes of a record, by itself: one reading of the template, one rendering. */
function plainly(template: Uint8Array, record: Tags): Said {
  const { xml, missed } = openWordTemplate(template).render(record);
  return { xml: xml.map(textOf), missed };
}

/** What our steps make of it; null: they leave it to docxtemplater. */
function quickly(template: Uint8Array, record: Tags): Said | null {
  const programs = openWordTemplate(template).parts.map(({ nodes }) => compileProgram(nodes));
  const missed = new Set<string>();
  const xml = programs.map((program) => (program === null ? null : run(program, record, (tag) => missed.add(tag))));
  return xml.some((one) => one === null) ? null : { xml: xml.map((one) => textOf(one ?? new Uint8Array())), missed: [...missed] };
}

const isTemplate = (template: Uint8Array): boolean => {
  try {
    openWordTemplate(template);
    return true;
  } catch (error) {
    if (error instanceof TemplateError) return false;
    throw error;
  }
};

const loopsOf = (steps: readonly Step[]): readonly string[] => steps.flatMap((step) => (step.kind === "loop" ? [step.tag, ...loopsOf(step.steps)] : []));

test.each(NAMES)("the steps of %s print every document of an agency as docxtemplater does, character for character", (name) => {
  for (const agency of [anAgency(), anAgency({ collectiveHeader: "party", place: null, partyCell: null, headName: null, reportTo: [], recipients: [] })])
    for (const { tags, template } of documentsFor(aReview(), agency))
      if (template === name) expect(quickly(shipped(name), tags)).toEqual(plainly(shipped(name), tags));
});

test.each(NAMES)("the steps of %s print any record as docxtemplater does, or leave it to docxtemplater", (name) => {
  const template = shipped(name);
  const { tags, parts } = openWordTemplate(template);
  const loops = loopsOf(parts.flatMap(({ nodes }) => compileProgram(nodes) ?? []));
  fc.assert(
    fc.property(recordFor([...new Set(tags)].filter((tag) => !loops.includes(tag)), [...new Set(loops)]), (record) => {
      const ours = quickly(template, record);
      if (ours !== null) expect(ours).toEqual(plainly(template, record));
    }),
    { numRuns: 15 },
  );
});

test("the steps of any template print any record as docxtemplater does, or leave it to docxtemplater", () => {
  let printed = 0;
  let left = 0;
  fc.assert(
    fc.property(anyTemplate, anyRecord, (template, record) => {
      fc.pre(isTemplate(template));
      const ours = quickly(template, record);
      if (ours === null) left++;
      else {
        printed++;
        expect(ours).toEqual(plainly(template, record));
      }
    }),
    { numRuns: 250 },
  );
  // A law that everything is left to docxtemplater would hold too.
  expect(printed).toBeGreaterThan(left);
});

const someTable = table([{ cells: [{ paragraphs: [paragraph("{x}")] }] }], { widths: [40] });

const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
const section = '<w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>';
test.each([
  ["begins with a page break", [paragraph([text("{#ds}"), pageBreak]), paragraph("{x}"), paragraph("{/ds}")]],
  ["ends with a page break", [paragraph("{#ds}"), paragraph("{x}"), paragraph([pageBreak, text("{/ds}")])]],
  ["ends with the end of a section", [paragraph("{#ds}"), paragraph("{x}"), `<w:p>${section}${text("{/ds}")}</w:p>`]],
  ["holds the end of a section", [paragraph("{#ds}"), paragraph("{x}"), `<w:p>${section}</w:p>`, paragraph("{/ds}")]],
])("a loop that %s is printed as docxtemplater moves it", (_, rows) => {
  const template = templateOf(paragraph("A"), ...rows, paragraph("{x}"));
  for (const ds of [[], [{ x: "1" }], [{ x: "1" }, { x: "2" }]]) {
    const ours = quickly(template, { ds, x: "0" });
    if (ours !== null) expect(ours).toEqual(plainly(template, { ds, x: "0" }));
  }
});

test.each([
  ["a cell that is one empty element", someTable.replace(/<w:tc>.*<\/w:tc>/, "<w:tc/>") + paragraph("{x}")],
  ["a row that is one empty element", someTable.replace("</w:tbl>", "<w:tr/></w:tbl>") + paragraph("{x}")],
  ["a table right before text", `${someTable}<w:r><w:t>{x}</w:t></w:r>${paragraph("A")}`],
])("%s is printed as docxtemplater mends it", (_, body) => {
  const template = templateOf(body);
  const ours = quickly(template, { x: "1" });
  if (ours !== null) expect(ours).toEqual(plainly(template, { x: "1" }));
});

test.each([
  ["white space", " \n"],
  ["the end of a bookmark", '<w:bookmarkEnd w:id="1"/>'],
])("%s between a table and its paragraph is nothing to mend", (_, between) => {
  const template = templateOf(someTable + between + paragraph("{x}"));
  expect(quickly(template, { x: "1" })).toEqual(plainly(template, { x: "1" }));
});
