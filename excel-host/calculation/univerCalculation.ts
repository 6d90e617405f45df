import { emit, type Table } from "../model/book";
import type { BookEvent } from "../model/bookEvent";
import { cellBox, holds, WHOLE_SHEET } from "../model/box";
import type { Host } from "../wire/host";
import type { Calculation } from "./calculation";
import { type DueWork, isWork, noWork, together } from "./dueWork";
import { type Area, formulaEngine } from "./formulaEngine";
import { changedFormulas, formulasIn, type FormulaTexts, formulaTexts } from "./formulaTexts";
import { functionAnswers, placeKey } from "./functionAnswers";
import { computedAreas, dropSpills, fillingOf, noSpills, takeVanished, writeResults } from "./spills";
import type { Place } from "./structuredReference";
import { turns } from "./turns";

/** Formulas that look at each other's spilled cells may never come to rest. */
const MOST_ROUNDS = 20;

const areaOf = ({ sheet, row, column }: Place): Area => ({ sheet, box: cellBox(row, column) });

/**
 * Computes the formulas of a host's workbook with Univer's engine: `startExcel(book, { functions, calculation: univerCalculation })`.
 * The workbook is the truth: each round reads it as it stands and writes results into it. What is changed meanwhile is
 * computed in the next.
 */
export function univerCalculation(host: Host): Calculation {
  const { book, customFunctions } = host;
  const { namespace, functions } = customFunctions.metadata ?? { namespace: "", functions: [] };
  const answers = functionAnswers(customFunctions, (place) => {
    // The page answered: the formula is computed again and takes the answer.
    keep(place, owed);
    schedule();
  });
  const engine = formulaEngine(functions.map(({ name }) => `${namespace}.${name}`), answers.answer);
  const spills = noSpills();

  let known: FormulaTexts = new Map();
  /** What edits brought about. The first round finds every formula new: Excel computes a file that another program saved. */
  let due: DueWork = { ...noWork(), isStale: true };
  /** What computing brought about, answers and spilled cells: in manual mode too it goes on to its end. */
  let owed: DueWork = noWork();
  /** Written in manual mode: Excel computes a formula when it is entered, and nothing that looks at it. */
  let entered: Area[] = [];
  let isAsked = false;
  let isStopped = false;

  const isEager = (): boolean => isAsked || book.calculationMode !== "Manual";
  const isDue = (): boolean =>
    !isStopped && !host.calculationSuspended && (entered.length > 0 || isWork(owed) || (isEager() && isWork(due)));

  const { isRunning, schedule, settle } = turns(isDue, run);

  async function run(): Promise<void> {
    for (let rounds = 0; isDue(); rounds++) await (entered.length > 0 ? computeEntered() : round(rounds < MOST_ROUNDS));
    if (!isWork(due)) isAsked = false;
    answers.send();
  }

  async function round(mayFollow: boolean): Promise<void> {
    const isEdited = isEager() && isWork(due);
    const work = isEdited ? together(owed, due) : owed;
    owed = noWork();
    if (isEdited) due = noWork();
    const texts = formulaTexts(book);
    const vanished = takeVanished(spills);
    work.areas.push(...vanished, ...(isEdited ? changedFormulas(texts, known).map(areaOf) : []));
    for (const area of vanished) giveRoom(area, work);
    if (isEdited) known = texts;
    // Where nobody edited, every answer given before still holds.
    answers.begin((place) => !isEdited || work.kept.has(placeKey(place)));
    if (work.areas.length > 0 || isAsked) await compute(texts, work, mayFollow);
  }

  async function computeEntered(): Promise<void> {
    const texts = formulasIn(formulaTexts(book), entered);
    const work = { ...noWork(), areas: entered };
    entered = [];
    known = new Map([...known].map(([sheet, one]) => [sheet, new Map([...one, ...(texts.get(sheet) ?? [])])]));
    answers.begin(() => false);
    await compute(texts, work, false);
  }

  async function compute(texts: FormulaTexts, work: DueWork, mayFollow: boolean): Promise<void> {
    const results = await engine.compute(book, texts, work.areas, work.everything);
    if (isStopped) return;
    const changed = writeResults(results, spills);
    if (mayFollow) {
      owed.areas.push(...changed);
      for (const area of changed) giveRoom(area, owed);
    }
    for (const { sheet, box } of computedAreas(results)) emit(book, { kind: "calculated", sheet, box });
  }

  /** Formulas that wait for cells of the area try again. */
  function giveRoom(area: Area, work: DueWork): void {
    for (const place of fillingOf(area, spills.blocked)) keep(place, work);
  }

  function keep(place: Place, work: DueWork): void {
    work.areas.push(areaOf(place));
    work.kept.add(placeKey(place));
  }

  function hear(event: BookEvent): void {
    switch (event.kind) {
      case "cellsChanged":
        due.areas.push(event);
        if (book.calculationMode === "Manual") entered.push(event);
        giveRoom(event, due);
        for (const place of fillingOf(event, spills.shown)) if (!holds(event.box, place.row, place.column)) keep(place, due);
        break;
      case "structureChanged":
        due.areas.push(...dropSpills(event.sheet, spills).map(areaOf));
        due.isStale = true;
        break;
      case "tableAdded":
      case "tableDeleted":
      case "tableChanged":
        hearOfTable(event.table);
        due.isStale = true;
        break;
      case "sheetAdded":
      case "sheetDeleted":
      case "sheetRenamed":
      case "namesChanged":
        due.isStale = true;
        break;
      case "styled":
        // Cells that are merged no longer make room.
        if (fillingOf(event, spills.blocked).length === 0) return;
        giveRoom(event, due);
        break;
      default:
        return;
    }
    answers.edited();
    schedule();
  }

  /** A new table made texts of its headings; no table takes in spilled cells, and one that shrank makes room. */
  function hearOfTable({ sheet, box }: Table): void {
    due.areas.push({ sheet, box: { ...box, rows: 1 } });
    giveRoom({ sheet, box: WHOLE_SHEET }, due);
    for (const place of fillingOf({ sheet, box }, spills.shown)) keep(place, due);
  }

  book.listeners.add(hear);
  schedule();
  return {
    isPending: () => !isStopped && (isRunning() || entered.length > 0 || isWork(owed) || isWork(due)),
    settle,
    recalculate: (what) => {
      isAsked = true;
      due.isStale = true;
      if (what === "all") due.everything = true;
      schedule();
    },
    resume: schedule,
    stop: () => {
      isStopped = true;
      book.listeners.delete(hear);
      // Not under the feet of a round that is still computing.
      void settle().catch(() => undefined).then(engine.stop);
    },
  };
}
