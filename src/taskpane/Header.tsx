import type { ReactNode } from "react";
import { NEW_YEAR } from "../messages.vi/newYear";
import { DOSSIER, PANE } from "../messages.vi/pane";
import { Menu, MenuItem } from "./Menu";
import { KeepingItem, NewerLine } from "./offline/KeepingViews";
import type { Pane } from "./pane";
import { isEmpty } from "./state";

/** Title with the year, the file at work, and the menu ⋯. The top right corner stays free: Excel puts its own button there. */
export function Header({ pane }: { readonly pane: Pane }): ReactNode {
  const { state, dispatch, work, host } = pane;
  const open = state.source.kind === "open" ? state.source : null;
  const keeping = host.kind === "browser" ? (host.keeping ?? null) : null;
  const file = open === null ? null : PANE.file(open.name, open.from === "excel");
  return (
    <header className="header">
      <div className="title">
        <h1>{PANE.title(open?.opened.review.regulation.year ?? null)}</h1>
        {file !== null && <p className="file">{file}</p>}
        {keeping !== null && <NewerLine keeping={keeping} />}
      </div>
      <Menu label={PANE.menu}>
        {open !== null && <MenuItem onClick={() => work.closeList()}>{PANE.openOther}</MenuItem>}
        {host.kind === "excel" && <MenuItem onClick={() => void work.openWorkbook()}>{PANE.readAgain}</MenuItem>}
        {host.kind === "excel" && <MenuItem onClick={() => void work.restore()}>{PANE.restore}</MenuItem>}
        {host.kind === "excel" && host.hasFunctions && open !== null && <MenuItem onClick={() => void work.mendFormulas()}>{PANE.mend}</MenuItem>}
        {open !== null && !isEmpty(open) && <MenuItem onClick={() => dispatch({ type: "go", step: "dossier" })}>{DOSSIER.data}</MenuItem>}
        {open !== null && !isEmpty(open) && <MenuItem onClick={() => dispatch({ type: "view", view: "templates" })}>{PANE.templates}</MenuItem>}
        {open !== null && !isEmpty(open) && <MenuItem onClick={() => dispatch({ type: "view", view: "log" })}>{PANE.log}</MenuItem>}
        {open !== null && !isEmpty(open) && <MenuItem onClick={() => dispatch({ type: "view", view: "plan" })}>{PANE.plan}</MenuItem>}
        {open !== null && !isEmpty(open) && <MenuItem onClick={() => dispatch({ type: "view", view: "newYear" })}>{NEW_YEAR.title}</MenuItem>}
        <MenuItem onClick={() => dispatch({ type: "view", view: "help" })}>{PANE.help}</MenuItem>
        {keeping !== null && <KeepingItem keeping={keeping} pane={pane} />}
      </Menu>
    </header>
  );
}
