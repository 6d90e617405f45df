import type { ReactNode } from "react";
import { LIST } from "../../messages.vi/pane";
import { isAgencyLeader } from "../../review/group";
import { LIST_TABLE } from "../../roster/personColumns";
import { BookWriter } from "../BookWriter";
import { Disclosure } from "../Disclosure";
import { stepOf } from "../models/problemGroups";
import { PlaceLink } from "../PlaceLink";
import { ProblemList } from "../ProblemList";
import type { StepProps } from "../pane";
import { LastYear } from "./LastYear";

/** `meaningOf("birth")` → "Ngày sinh". */
const meaningOf = (field: string): string => LIST_TABLE.columns.find((column) => column.field === field)?.heading ?? field;

/** Step 1: where the list was found, which columns were understood, and what has to be put right. */
export function ListStep({ pane, source }: StepProps): ReactNode {
  const { reading, review, problems } = source.opened;
  const matters = problems.filter(({ kind }) => stepOf(kind) === "list");
  // "Lãnh đạo Ban" is no phòng, whatever the list calls it.
  const units = new Set(review.people.flatMap(({ person, group }) => (person.unit === null || isAgencyLeader(group) ? [] : [person.unit]))).size;
  const lists = reading.source.kind === "list" ? reading.source.lists : [];
  const where = lists.length === 0 ? LIST.bookSheet : lists.map(({ sheet, headingRow }) => LIST.listSheet(sheet, headingRow)).join(", ");
  const columns = lists.flatMap((list) => list.columns.flatMap(({ field, ...column }) => (field === null ? [] : [{ ...column, field }])));
  return (
    <>
      <p>
        {LIST.foundIn(review.people.length, units, where)} {LIST.collectives(review.collectives.length)}
      </p>
      {columns.length > 0 && (
        <Disclosure summary={LIST.columns(columns.length)}>
          {() => (
            <table>
              <thead>
                <tr>
                  <th scope="col">{LIST.heading}</th>
                  <th scope="col">{LIST.meaning}</th>
                  <th scope="col">{LIST.cell}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map(({ heading, field, place }) => (
                  <tr key={place}>
                    <td>{heading}</td>
                    <td>{meaningOf(field)}</td>
                    <td>
                      <PlaceLink pane={pane} place={place} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Disclosure>
      )}
      <h2>{LIST.matters}</h2>
      {matters.length === 0 ? <p>{LIST.noMatters}</p> : <ProblemList pane={pane} problems={matters} />}
      <LastYear pane={pane} source={source} />
      <BookWriter pane={pane} source={source} />
    </>
  );
}
