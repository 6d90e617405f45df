import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { IMPORT } from "../../messages.vi/importStep";
import { LIST } from "../../messages.vi/pane";
import { LIST_TABLE, type ListField } from "../../roster/personColumns";
import type { ListSource } from "../../roster/source";
import { Disclosure } from "../Disclosure";
import { PlaceLink } from "../PlaceLink";
import type { StepProps } from "../pane";

interface ListsProps extends StepProps {
  readonly lists: readonly ListSource[];
}

/** Which sheets are read and which row is the heading, each to be chosen otherwise. */
export function ListChoice({ pane, source }: StepProps): ReactNode {
  return <Disclosure summary={IMPORT.chooseList}>{() => <Sheets pane={pane} source={source} />}</Disclosure>;
}

function Sheets({ pane, source }: StepProps): ReactNode {
  const { work, today } = pane;
  const { recipe } = source.opened.reading;
  const choices = work.sheetChoices(source);
  const headings = new Map(recipe.flatMap((answer) => (answer.kind === "headingRow" ? [[answer.sheet, answer] as const] : [])));
  const choose = (sheet: string, texts: string): void => {
    const before = headings.get(sheet);
    if (texts !== "") void work.answer({ kind: "headingRow", sheet, texts, given: today });
    else if (before !== undefined) void work.forget(before);
  };
  return (
    <>
      <fieldset>
        <legend>{IMPORT.sheets}</legend>
        {choices.map(({ sheet, hidden, isRead }) => (
          <Checkbox
            key={sheet}
            checked={isRead}
            label={hidden ? IMPORT.hidden(sheet) : sheet}
            onChange={() => void work.answer({ kind: "sheet", sheet, use: isRead ? "leave" : "read", given: today })}
          />
        ))}
      </fieldset>
      {choices.filter(({ isRead }) => isRead).map(({ sheet, rows }) => (
        <label key={sheet} className="choose">
          {IMPORT.headingOf(sheet)}
          <select value={headings.get(sheet)?.texts ?? ""} onChange={({ target }) => choose(sheet, target.value)}>
            <option value="">{IMPORT.found}</option>
            {rows.map(({ row, texts, shown }) => (
              <option key={row} value={texts}>
                {IMPORT.row(row, shown)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}

/** What each column is taken for, with what the first people have there; another meaning is chosen in place. */
export function Columns({ pane, lists }: ListsProps): ReactNode {
  const columns = lists.flatMap((list) => list.columns);
  const used = columns.filter(({ field }) => field !== null).length;
  if (columns.length === 0) return null;
  return (
    <Disclosure summary={IMPORT.columns(used, columns.length)}>
      {() => (
        <ul className="plain columns">
          {columns.map(({ heading, field, place, samples }) => (
            <li key={place}>
              <PlaceLink pane={pane} place={place} /> {heading}
              <select
                aria-label={IMPORT.meaningOf(heading)}
                value={field ?? ""}
                onChange={({ target }) => void pane.work.answer({ kind: "column", heading, field: target.value === "" ? null : (target.value as ListField), given: pane.today })}
              >
                <option value="">{IMPORT.notUsed}</option>
                {LIST_TABLE.columns.map((column) => (
                  <option key={column.field} value={column.field}>
                    {column.heading}
                  </option>
                ))}
              </select>
              <span className="second">{samples.map((text) => text || LIST.blankSample).join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
