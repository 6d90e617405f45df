import { emit } from "../model/book";
import type { BookEvent } from "../model/bookEvent";
import { cellBox, holds } from "../model/box";
import type { Host } from "../wire/host";
import type { Calculation } from "./calculation";
import { type DueWork, isWork, noWork, together } from "./dueWork";
import { type Area, formulaEngine } from "./formulaEngine";
import { changedFormulas, formulasIn, type FormulaTexts, formulaTexts, hasFormula } from "./formulaTexts";
import { functionAnswers, placeKey } from "./functionAnswers";
import { computedAreas, dropSpills, fillingOf, noSpills, takeVanished, writeResults } from "./spills";
import type { Place } from "./structuredReference";

/** Formulas that look at each other's spilled cells may never come to rest. */
const MOST_ROUNDS = 20;

const areaOf = ({ sheet, row, column }: Place): Area => ({ sheet, box: cellBox(row, column) });

/**
 * Computes the formulas of a host's workbook with Univer's engine: `startExcel(book, { functions, calculation: univerCalculation })`.
 * The workbook is the truth: each round reads it as it stands, writes results into it, and is thrown away when somebody
 * changed it meanwhile.
 */
export function univerCalculation(host: Host): Calculation {
  const { book, customFunctions } = host;
  const { namespace, functions } = customFunctions.metadata ?? { namespace: "", functions: [] };
  const answers = functionAnswers(customFunctions, (place) => {
    // The page answered: the formula is computed again and takes the answer.
    due.areas.push(areaOf(place));
    due.kept.add(placeKey(place));
    schedule();
  });
  const engine = formulaEngine(functions.map(({ name }) => `${namespace}.${name}`), answers.answer);
  const spills = noSpills();

  let known: FormulaTexts = new Map();
  // The first round finds every formula new: Excel computes a file that another program saved.
  let due: DueWork = { ...noWork(), isStale: true };
  /** Written in manual mode: Excel computes a formula when it is entered, and nothing that looks at it. */
  let entered: Area[] = [];
  let isAsked = false;
  let edits = 0;
  let running: Promise<void> | null = null;
  let isScheduled = false;
  let isStopped = false;
  let faults: unknown[] = [];

  const isDue = (): boolean => {
    if (isStopped || host.calculationSuspended) return false;
    return entered.length > 0 || (isWork(due) && (isAsked || book.calculationMode !== "Manual"));
  };

  function settle(): Promise<void> {
    const fault = faults.pop();
    if (fault) return Promise.reject(fault);
    if (!running && isDue())
      running = run().finally(() => {
        running = null;
        if (isDue()) schedule();
      });
    return running ?? Promise.resolve();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(() => {
      isScheduled = false;
      settle().catch((fault: unknown) => (faults = [fault]));
    });
  }

  async function run(): Promise<void> {
    for (let rounds = 0; isDue(); rounds++) await (entered.length > 0 ? computeEntered() : round(rounds < MOST_ROUNDS));
    isAsked = false;
    answers.send((place) => hasFormula(known, place));
  }

  async function round(mayFollow: boolean): Promise<void> {
    const work = due;
    due = noWork();
    const texts = formulaTexts(book);
    const vanished = takeVanished(spills);
    work.areas.push(...vanished, ...changedFormulas(texts, known).map(areaOf));
    for (const area of vanished) giveRoom(area, work);
    if (work.areas.length === 0 && !isAsked) known = texts;
    else if (await compute(texts, work, mayFollow)) known = texts;
    else due = together(work, due);
  }

  async function computeEntered(): Promise<void> {
    const texts = formulasIn(formulaTexts(book), entered);
    const work = { ...noWork(), areas: entered };
    entered = [];
    known = new Map([...known].map(([sheet, one]) => [sheet, new Map([...one, ...(texts.get(sheet) ?? [])])]));
    if (!(await compute(texts, work, false))) entered = [...work.areas, ...entered];
  }

  /** `false` when somebody changed the workbook meanwhile: then nothing is written. */
  async function compute(texts: FormulaTexts, work: DueWork, mayFollow: boolean): Promise<boolean> {
    const seen = edits;
    answers.begin(work.kept);
    const results = await engine.compute(book, texts, work.areas, work.everything);
    if (isStopped) return true;
    if (seen !== edits) return false;
    const changed = writeResults(results, spills);
    if (mayFollow) {
      due.areas.push(...changed);
      for (const area of changed) giveRoom(area, due);
    }
    for (const { sheet, box } of computedAreas(results)) emit(book, { kind: "calculated", sheet, box });
    return true;
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
      case "sheetAdded":
      case "sheetDeleted":
      case "sheetRenamed":
      case "tableAdded":
      case "tableDeleted":
      case "tableChanged":
      case "namesChanged":
        due.isStale = true;
        break;
      default:
        return;
    }
    edits++;
    answers.edited();
    schedule();
  }

  book.listeners.add(hear);
  schedule();
  return {
    isPending: () => !isStopped && (running !== null || entered.length > 0 || isWork(due)),
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
      void (running ?? Promise.resolve()).catch(() => undefined).then(engine.stop);
    },
  };
}
