import type { Ribbon, RibbonAction } from "./addIn";
import { element, part } from "./desk";

/** The add-in's tab of the ribbon, drawn from its manifest. */
export function drawRibbon({ tab, groups }: Ribbon, press: (action: RibbonAction) => void): void {
  const bar = part("ribbon", HTMLDivElement);
  bar.ariaLabel = tab;
  bar.replaceChildren(
    ...groups.map((group) => {
      const buttons = group.buttons.map(({ label, tip, icon, action }) => {
        const button = element("button", { type: "button", title: tip }, element("img", { src: icon, alt: "", width: 32, height: 32 }), element("span", {}, label));
        button.addEventListener("click", () => press(action));
        return button;
      });
      const made = element("div", { className: "ribbonGroup" }, element("div", { className: "ribbonButtons" }, ...buttons), element("p", { ariaHidden: "true" }, group.label));
      made.role = "group";
      made.ariaLabel = group.label;
      return made;
    }),
  );
}
