import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LIST } from "../messages.vi/pane";
import type { Place } from "../review/subject";
import type { Pane } from "./pane";

/** A cell: a link that selects it beside an open workbook, else its name to look for in the file. */
export function PlaceLink({ pane, place }: { readonly pane: Pane; readonly place: Place }): ReactNode {
  const { source } = pane.state;
  if (pane.host.kind !== "excel" || source.kind !== "open" || source.from !== "excel") return <span className="place">{place}</span>;
  return (
    <Link as="button" className="place" aria-label={LIST.showCell(place)} onClick={() => void pane.work.show(place)}>
      {place}
    </Link>
  );
}
