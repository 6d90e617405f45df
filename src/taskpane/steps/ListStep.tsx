import { useMemo, type ReactNode } from "react";
import { IMPORT } from "../../messages.vi/importStep";
import { LIST } from "../../messages.vi/pane";
import { isAgencyLeader } from "../../review/group";
import type { Problem } from "../../review/problem";
import { BookAhead } from "../BookWriter";
import { Disclosure } from "../Disclosure";
import { ProblemList } from "../ProblemList";
import type { Pane, StepProps } from "../pane";
import { HeldRules } from "./HeldRules";
import { LastYear } from "./LastYear";
import { Columns, ListChoice } from "./ListFound";
import { Questions } from "./Questions";
import { Remembered } from "./Remembered";
import { RulesChoice } from "./RulesChoice";

/** Step 1: where the list was found, how it is read, what is asked and what has to be put right. */
export function ListStep({ pane, source }: StepProps): ReactNode {
  const { reading, review } = source.opened;
  const matters = useMemo(() => pane.work.matters(source), [pane.work, source]);
  // "Lãnh đạo Ban" is no phòng, whatever the list calls it.
  const units = new Set(review.people.flatMap(({ person, group }) => (person.unit === null || isAgencyLeader(group) ? [] : [person.unit]))).size;
  const lists = reading.source.kind === "list" ? reading.source.lists : [];
  const where = lists.length === 0 ? LIST.bookSheet : lists.map(({ sheet, headingTop, headingRow }) => LIST.listSheet(sheet, IMPORT.rows(headingTop, headingRow))).join(", ");
  return (
    <>
      <p>
        {LIST.foundIn(review.people.length, units, where)} {LIST.collectives(review.collectives.length)}
        {LIST.unusedColumns(source.opened.problems.flatMap((problem) => (problem.kind === "columnsUnused" ? problem.headings : [])))}
      </p>
      <BookAhead pane={pane} source={source} />
      <RulesChoice pane={pane} source={source} />
      <HeldRules pane={pane} source={source} />
      {lists.length > 0 && <ListChoice pane={pane} source={source} />}
      <Columns pane={pane} source={source} lists={lists} />
      <Questions pane={pane} questions={matters.questions} />
      <Told pane={pane} title={IMPORT.cells} problems={matters.cells} open />
      <Told pane={pane} title={IMPORT.mended} problems={matters.mended} />
      <Told pane={pane} title={IMPORT.notes} problems={matters.notes} />
      <Told pane={pane} title={IMPORT.skipped} problems={matters.skipped} />
      <Remembered pane={pane} source={source} />
      <LastYear pane={pane} source={source} />
    </>
  );
}

interface ToldProps {
  readonly pane: Pane;
  readonly title: (count: number) => string;
  readonly problems: readonly Problem[];
  readonly open?: boolean;
}

/** Matters nobody has to answer, gathered by kind, each leading to its cell. */
function Told({ pane, title, problems, open = false }: ToldProps): ReactNode {
  if (problems.length === 0) return null;
  return (
    <Disclosure summary={<strong>{title(problems.length)}</strong>} open={open}>
      {() => <ProblemList pane={pane} problems={problems} />}
    </Disclosure>
  );
}
