/** What kind of window the pane stands in, as far as saving files goes. */
export type Surface = "browser" | "windows" | "mac" | "web";

/**
 * How a file can leave: a link that is pressed, a place the clerk chooses, a link that carries the file in its address (some Windows
 * did not save the usual kind), or the whole work taken to a browser by the clipboard.
 */
export type Way = "link" | "picker" | "dataLink" | "handOver";

/**
 * The ladder, likeliest first: `waysToSave("mac", { picker: false })` → ["handOver", "link"]. A Mac's pane saves nothing and says
 * nothing, so the link stands last there; a frame of another site may not ask for a place, so Excel on the web has no picker.
 */
export const waysToSave = (surface: Surface, { picker }: { readonly picker: boolean }): readonly Way[] => LADDERS[surface].filter((way) => way !== "picker" || picker);

const LADDERS: Readonly<Record<Surface, readonly Way[]>> = {
  browser: ["link", "picker"],
  windows: ["link", "picker", "dataLink", "handOver"],
  web: ["link", "handOver"],
  mac: ["handOver", "link"],
};
