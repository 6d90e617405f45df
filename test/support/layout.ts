/** Runs in the page: what is wider than its place, cut off in it, or a primary button out of sight, one line a fault. What only a screen reader gets is left out, and wide tables that scroll by keyboard on purpose. */
export function layoutFaults(): string[] {
  const parts = [document.documentElement, ...document.querySelectorAll<HTMLElement>("main, header, nav, footer")];
  const wide = parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => `${part.tagName.toLowerCase()} scrolls sideways`);
  const cut = [...document.querySelectorAll<HTMLElement>("body *:not(.spoken, iframe, option, [tabindex='0'])")].filter((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const clips = overflowX !== "visible" || textOverflow === "ellipsis";
    return clips && element.closest(".spoken") === null && element.tagName !== "MAIN" && element.scrollWidth > element.clientWidth + 1;
  });
  const lead = document.querySelector("footer [data-lead]")?.getBoundingClientRect();
  const sunk = lead !== undefined && lead.bottom > window.innerHeight + 1 ? ["the primary button is out of sight"] : [];
  const outside = wide.length === 0 ? [] : [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
    const { right } = element.getBoundingClientRect();
    return right > window.innerWidth + 0.5 && element.closest(".spoken, [hidden]") === null && ![...element.children].some((child) => child.getBoundingClientRect().right >= right);
  });
  return [...wide, ...sunk, ...outside.slice(0, 4).map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`), ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)];
}
