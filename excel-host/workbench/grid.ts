import { boxBetween, holds, sameBox, type Box } from "../model/box";
import type { Sheet } from "../model/book";
import type { BookEvent } from "../model/bookEvent";
import { selectionOf, selectRange } from "../model/user";
import type { Host } from "../wire/host";
import { indexAt, scrollFor, type Stretch } from "./axis";
import { idOf, type Rectangle } from "./cellElement";
import { type Desk, part, type Standing } from "./desk";
import { areaAt, type Cursor } from "./moves";
import { HEADINGS, paint, putRows, rectangleOf } from "./paint";
import { type SheetLayout, sheetLayout } from "./sheetLayout";

/** The sheet on the screen: it draws what the workbook holds, and knows which cell lies where. */
export interface Grid {
  /** Draws soon, once for all that happens until then. */
  readonly draw: () => void;
  /** Draws soon, with the places of rows and columns looked up anew. */
  readonly refresh: () => void;
  /** Follows another workbook. */
  readonly follow: (host: Host) => void;
  readonly standing: () => Standing | null;
  readonly layout: () => SheetLayout | null;
  /** Selects one cell, or its merged area. */
  readonly go: (to: Cursor) => void;
  /** Selects from the cursor to a cell. */
  readonly reach: (to: Cursor) => void;
  /** The far end of what is selected: where Shift goes on from. */
  readonly end: () => Cursor | null;
  readonly select: (box: Box, cursor: Cursor) => void;
  /** The cell at a point of the screen. */
  readonly at: (point: { readonly clientX: number; readonly clientY: number }) => Cursor | null;
  readonly rectangle: (cell: Cursor) => Rectangle | null;
  readonly rowsInView: () => number;
  readonly focus: () => void;
  /** Called after each drawing. */
  readonly drawn: Set<() => void>;
}

export function createGrid(desk: Desk): Grid {
  const scroller = part("scroller", HTMLDivElement);
  const extent = part("extent", HTMLDivElement);
  const frame = part("window", HTMLDivElement);
  const grid = part("grid", HTMLDivElement);
  let cursor: Cursor = { row: 0, column: 0 };
  let end: Cursor = cursor;
  let known: { readonly sheet: Sheet; readonly reach: Box; readonly layout: SheetLayout } | null = null;
  let isAsked = false;
  let isToBeShown = false;
  const fitted = new WeakMap<Sheet, { readonly widths: string; readonly heights: Map<number, number> }>();
  const scrolls = new WeakMap<Sheet, { readonly left: number; readonly top: number }>();
  const drawn = new Set<() => void>();

  function standing(): Standing | null {
    const selection = selectionOf(desk.host().book);
    if (!selection) return null;
    if (!holds(selection.box, cursor.row, cursor.column)) {
      cursor = { row: selection.box.row, column: selection.box.column };
      end = cursor;
    }
    return { ...selection, cursor };
  }

  function layout(): SheetLayout | null {
    const now = standing();
    if (!now) return null;
    if (known?.sheet === now.sheet && sameBox(known.reach, now.box)) return known.layout;
    known = { sheet: now.sheet, reach: now.box, layout: sheetLayout(now.sheet, now.box, heightsOf(now.sheet)) };
    return known.layout;
  }

  /** Heights found for wrapped texts, as long as no column was made wider or narrower. */
  function heightsOf(sheet: Sheet): Map<number, number> {
    const widths = [...sheet.columns].map(([column, { size, hidden }]) => `${column}:${size}${hidden}`).join();
    const before = fitted.get(sheet);
    if (before?.widths === widths) return before.heights;
    const heights = new Map<number, number>();
    fitted.set(sheet, { widths, heights });
    return heights;
  }

  function stretches(): { readonly rows: Stretch; readonly columns: Stretch } | null {
    const found = layout();
    const now = standing();
    if (!found || !now) return null;
    const [height, width] = [scroller.clientHeight - HEADINGS.height, scroller.clientWidth - HEADINGS.width];
    // Frozen panes that fill the window would leave no room to scroll in.
    const kept = (axis: SheetLayout["rows"], count: number, room: number): number => (axis.start(count) < room * 0.75 ? count : 0);
    return {
      rows: { axis: found.rows, frozen: kept(found.rows, now.sheet.frozen.rows, height), scroll: scroller.scrollTop, room: height },
      columns: { axis: found.columns, frozen: kept(found.columns, now.sheet.frozen.columns, width), scroll: scroller.scrollLeft, room: width },
    };
  }

  function redraw(): void {
    isAsked = false;
    const now = standing();
    if (!now || !layout()) return;
    arrange(now.sheet);
    const view = stretches();
    if (!view) return;
    if (isToBeShown) show(now.cursor, view);
    const { rows, columns } = stretches() ?? view;
    putRows(grid, paint({ sheet: now.sheet, rows, columns, selected: now.box, cursor: now.cursor }));
    grid.ariaLabel = now.sheet.name;
    grid.ariaRowCount = String(rows.axis.count + 1);
    grid.ariaColCount = String(columns.axis.count + 1);
    const area = areaAt(now.sheet, now.cursor);
    const active = idOf(area.row, area.column);
    if (document.getElementById(active)) grid.setAttribute("aria-activedescendant", active);
    else grid.removeAttribute("aria-activedescendant");
    for (const tell of drawn) tell();
  }

  let shown: Sheet | null = null;
  /** Gives the scrollbars their lengths, and another sheet the place it was left at. */
  function arrange(sheet: Sheet): void {
    const { rows, columns } = layout() ?? {};
    extent.style.height = `${HEADINGS.height + (rows?.start(rows.count) ?? 0)}px`;
    extent.style.width = `${HEADINGS.width + (columns?.start(columns.count) ?? 0)}px`;
    frame.style.width = `${scroller.clientWidth}px`;
    frame.style.height = `${scroller.clientHeight}px`;
    if (shown === sheet) return;
    shown = sheet;
    const { left, top } = scrolls.get(sheet) ?? { left: 0, top: 0 };
    scroller.scrollTo(left, top);
  }

  function show(cell: Cursor, { rows, columns }: { readonly rows: Stretch; readonly columns: Stretch }): void {
    isToBeShown = false;
    scroller.scrollTo(scrollFor(columns, cell.column), scrollFor(rows, cell.row));
  }

  function draw(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(redraw);
  }

  function select(box: Box, to: Cursor): void {
    const now = standing();
    if (!now) return;
    cursor = to;
    selectRange(now.sheet, box);
  }

  function hear(event: BookEvent): void {
    if (event.kind === "selected" || event.kind === "activated") isToBeShown = true;
    else {
      known = null;
      forgetHeights(event);
    }
    draw();
  }

  function forgetHeights(event: BookEvent): void {
    if (!("sheet" in event)) return;
    const heights = fitted.get(event.sheet)?.heights;
    if (!heights) return;
    if (!("box" in event) || event.box.rows > heights.size) heights.clear();
    else for (let row = event.box.row; row < event.box.row + event.box.rows; row++) heights.delete(row);
  }

  scroller.addEventListener("scroll", () => {
    if (shown && shown === standing()?.sheet) scrolls.set(shown, { left: scroller.scrollLeft, top: scroller.scrollTop });
    draw();
  });
  new ResizeObserver(draw).observe(scroller);

  function refresh(): void {
    known = null;
    draw();
  }

  return {
    draw,
    refresh,
    follow: ({ book }) => {
      [known, shown] = [null, null];
      cursor = end = { row: 0, column: 0 };
      book.listeners.add(hear);
      draw();
    },
    standing,
    layout,
    go: (to) => {
      const now = standing();
      if (!now) return;
      end = to;
      select(areaAt(now.sheet, to), to);
    },
    reach: (to) => {
      const now = standing();
      if (!now) return;
      end = to;
      select(boxBetween(now.cursor.row, now.cursor.column, to.row, to.column), now.cursor);
    },
    end: () => (standing() ? end : null),
    select,
    at: ({ clientX, clientY }) => {
      const view = stretches();
      if (!view) return null;
      const { left, top } = frame.getBoundingClientRect();
      const to = { row: indexAt(view.rows, clientY - top - HEADINGS.height), column: indexAt(view.columns, clientX - left - HEADINGS.width) };
      return to;
    },
    rectangle: (cell) => {
      const view = stretches();
      const now = standing();
      return view && now && rectangleOf(view, areaAt(now.sheet, cell));
    },
    rowsInView: () => {
      const view = stretches();
      return view ? Math.max(1, view.rows.axis.at(view.rows.scroll + view.rows.room) - view.rows.axis.at(view.rows.scroll + view.rows.axis.start(view.rows.frozen)) - 1) : 1;
    },
    focus: () => grid.focus({ preventScroll: true }),
    drawn,
  };
}
