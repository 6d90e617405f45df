import { Button, Input, Link, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { QUOTAS } from "../../messages.vi/pane";
import { READING } from "../../messages.vi/reading";
import type { ReadingTable } from "../models/quotaCards";
import type { Pane } from "../pane";
import { Sign } from "../Sign";

type Row = ReadingTable["rows"][number];

interface ReadingsProps {
  readonly pane: Pane;
  readonly readings: ReadingTable;
  readonly name: string;
}

/** The verdict under each reading of the text, who chose the one in force, and the way to choose another. */
export function Readings({ pane, readings, name }: ReadingsProps): ReactNode {
  const [choosing, setChoosing] = useState<Row | null>(null);
  return (
    <>
      {readings.decisions.map((decision) => (
        <p key={`${decision.by} ${decision.on} ${decision.why}`}>{READING.decided(decision)}</p>
      ))}
      {readings.decisions.length === 0 && <p className="second">{READING.undecided}</p>}
      {choosing !== null && <ReadingForm pane={pane} row={choosing} changesRounding={choosing.chosen.rounding !== readings.rows.find(({ inForce }) => inForce)?.chosen.rounding} onDone={() => setChoosing(null)} />}
      <table aria-label={`${QUOTAS.reading}: ${name}`}>
        <thead>
          <tr>
            <th scope="col">{QUOTAS.reading}</th>
            <th scope="col">{QUOTAS.ceiling}</th>
            <th scope="col">{QUOTAS.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {readings.rows.map((row) => (
            <tr key={row.reading} className={row.inForce ? "inForce" : undefined}>
              <td>
                {row.reading}
                {row.inForce && <b>{` (${QUOTAS.inForce})`}</b>}
                {!(row.inForce && row.isDecided) && (
                  <>
                    {" "}
                    <Link as="button" inline aria-label={`${row.inForce ? READING.confirm : READING.use}: ${row.reading}`} onClick={() => setChoosing(row)}>
                      {row.inForce ? READING.confirm : READING.use}
                    </Link>
                  </>
                )}
              </td>
              <td>{`${row.used}/${row.ceiling}`}</td>
              <td>
                <Sign severity={row.severity} word={row.over > 0 ? QUOTAS.over(row.over) : QUOTAS.passes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Who decided, once remembered, the next time only the reason is asked. */
let lastDecider = "";

interface ReadingFormProps {
  readonly pane: Pane;
  readonly row: Row;
  readonly changesRounding: boolean;
  readonly onDone: () => void;
}

function ReadingForm({ pane, row, changesRounding, onDone }: ReadingFormProps): ReactNode {
  const [why, setWhy] = useState("");
  const [who, setWho] = useState(lastDecider);
  const isWhole = why.trim() !== "" && who.trim() !== "";
  const save = async (): Promise<void> => {
    lastDecider = who.trim();
    await pane.work.applyReadings(row.chosen, { by: who.trim(), on: pane.today, why: why.trim().replace(/\s+/g, " ") });
    onDone();
  };
  return (
    <form
      className="field card"
      aria-label={READING.form(row.reading)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void save();
      }}
    >
      <b>{READING.form(row.reading)}</b>
      {changesRounding && <p className="second">{READING.shared}</p>}
      <label className="field">
        {READING.why}
        <Textarea autoFocus value={why} rows={2} onChange={(_, { value }) => setWhy(value)} />
      </label>
      <label className="field">
        {READING.who}
        <Input size="small" value={who} onChange={(_, { value }) => setWho(value)} />
      </label>
      {!isWhole && <p className="second">{READING.needed}</p>}
      <div className="actions">
        <Button type="submit" disabledFocusable={!isWhole}>
          {READING.save}
        </Button>
        <Button onClick={onDone}>{READING.cancel}</Button>
      </div>
    </form>
  );
}
