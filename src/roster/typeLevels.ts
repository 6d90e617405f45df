import type { Collective, Person, Place } from "../review/subject";
import type { ReadingDecision, Readings, Regulation } from "../review/regulation";
import { takesReason, type Trial } from "../review/tryOut";
import type { BookReading } from "./readBook";
import type { TypedCells, Unread } from "./unread";

/** The reading as if these levels had been typed, with the reason beside each that is considered or decided; for a workbook that is saved anew. */
export function withTypedLevels(reading: BookReading, trials: readonly Trial[], reason: string): BookReading {
  const put = <S extends Person | Collective>(subject: S): S =>
    trials
      .filter((trial) => trial.subject === subject.id)
      .reduce<S>((before, trial) => ({ ...before, [trial.column]: trial.outcome, ...(reason === "" || !takesReason(trial, subject) ? {} : { decisionReason: reason }) }), subject);
  const { people, collectives } = reading.roster;
  return {
    ...reading,
    roster: { ...reading.roster, people: people.map(put), collectives: collectives.map(put) },
    unread: { ...reading.unread, people: withoutTried(reading.unread.people, people, trials), collectives: withoutTried(reading.unread.collectives, collectives, trials) },
  };
}

/** The rules as if these readings had been chosen in Quy tắc. */
export const chosenReadings = (regulation: Regulation, chosen: Partial<Readings>, decision: ReadingDecision): Regulation => ({
  ...regulation,
  readings: { ...regulation.readings, ...chosen },
  readingDecisions: { ...regulation.readingDecisions, ...Object.fromEntries(Object.keys(chosen).map((key) => [key, decision])) },
});

export const withReadings = (reading: BookReading, chosen: Partial<Readings>, decision: ReadingDecision): BookReading => ({ ...reading, regulation: chosenReadings(reading.regulation, chosen, decision) });

/** What could not be read in a cell gives way to what is typed there now. */
function withoutTried<F extends string>(unread: Unread<F>, subjects: readonly { readonly id: string; readonly place: Place }[], trials: readonly Trial[]): Unread<F> {
  const columns = new Map(subjects.map(({ id, place }) => [place, trials.filter(({ subject }) => subject === id).map(({ column }): string => column)]));
  const cells = [...unread.cells].map(([place, typed]): [Place, TypedCells<F>] => {
    const tried = columns.get(place) ?? [];
    return [place, Object.fromEntries(Object.entries(typed).filter(([field]) => !tried.includes(field))) as TypedCells<F>];
  });
  return { ...unread, cells: new Map(cells) };
}
