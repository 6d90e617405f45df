import { existsSync, readFileSync } from "node:fs";

const LONGEST = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 } as const;
const LONGEST_ID = 32;
const MOST_CONTROLS = 6;
const ICON_SIZES = "16, 32 and 80";

/** What is wrong with a manifest though it may be valid XML for its schema; needs a DOM. `[]` when nothing is. */
export function manifestFaults(xml: string): string[] {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const all = (selector: string) => [...manifest.querySelectorAll(selector)];
  const value = (element: Element) => element.getAttribute("DefaultValue") ?? "";
  const resources = new Map(all("Resources [id]").map((element) => [element.id, element]));
  const pane = all("DefaultSettings > SourceLocation").map(value)[0] ?? "";
  const base = pane.slice(0, pane.lastIndexOf("/") + 1);
  const home = all("Runtime")[0]?.getAttribute("resid") ?? "";

  return [
    ...all("parsererror").map((error) => error.textContent ?? ""),
    ...references(all("[resid]"), resources),
    ...twice(all("[id]").map(({ id }) => id)).map((id) => `The id ${id} is used twice.`),
    ...addresses(all("[DefaultValue]").map(value), base),
    ...all("AppDomain").flatMap(({ textContent }) =>
      textContent === origin(base) ? [] : [`AppDomain ${textContent} is not where the pane is.`],
    ),
    ...all("VersionOverrides Icon").flatMap((icon) => iconFaults(icon, resources, base)),
    ...[[32, "IconUrl"] as const, [64, "HighResolutionIconUrl"] as const].flatMap(([size, name]) =>
      all(name).flatMap((icon) => pictureFaults(value(icon), base, size)),
    ),
    ...all("Page > SourceLocation, FunctionFile, Action SourceLocation")
      .filter((element) => element.getAttribute("resid") !== home)
      .map((element) => `${element.tagName} is not the page of the shared runtime.`),
    ...(resources.get(home) && value(resources.get(home) as Element) === pane ? [] : ["The runtime is not the pane's page."]),
    ...all("TaskpaneId").map(() => "A shared runtime has one pane: no TaskpaneId."),
    ...all("Group")
      .filter((group) => group.querySelectorAll("Control").length > MOST_CONTROLS)
      .map(({ id }) => `${id} has more than ${MOST_CONTROLS} controls.`),
    ...all("Namespace")
      .map((element) => resources.get(element.getAttribute("resid") ?? ""))
      .filter((element) => !element || !/^[A-Za-z][A-Za-z0-9_]{2,31}$/.test(value(element)))
      .map(() => "The namespace is not 3 to 32 plain letters, digits or _."),
    ...Object.entries(LONGEST).flatMap(([name, longest]) =>
      [...all(name), ...all(`${name} > *`)]
        .filter((element) => value(element).length > longest)
        .map((element) => `${element.id || name} is longer than ${longest} characters.`),
    ),
  ];
}

function references(elements: readonly Element[], resources: ReadonlyMap<string, Element>): string[] {
  const kinds: Record<string, string> = { Image: "Images", Label: "ShortStrings", Title: "ShortStrings", Namespace: "ShortStrings", Description: "LongStrings" };
  const used = elements.map((element) => element.getAttribute("resid") ?? "");
  return [
    ...elements.flatMap((element, index) => {
      const id = used[index] ?? "";
      const kind = kinds[element.localName] ?? "Urls";
      const found = resources.get(id)?.parentElement?.localName;
      if (id.length > LONGEST_ID) return [`${id} is longer than ${LONGEST_ID} characters.`];
      return found === kind ? [] : [`${element.localName} wants ${id} among the ${kind}; it is ${found ? `in ${found}` : "nowhere"}.`];
    }),
    ...[...resources.keys()].filter((id) => !used.includes(id)).map((id) => `Nothing uses the resource ${id}.`),
  ];
}

function addresses(values: readonly string[], base: string): string[] {
  const urls = values.filter((text) => /^[a-z]+:\/\//.test(text));
  return urls
    .filter((url) => !url.startsWith(base) || !url.startsWith("https://"))
    .map((url) => `${url} is not https in ${base}`);
}

function iconFaults(icon: Element, resources: ReadonlyMap<string, Element>, base: string): string[] {
  const images = [...icon.children];
  const sizes = images.map((image) => image.getAttribute("size"));
  return [
    ...(["16", "32", "80"].every((size) => sizes.includes(size)) ? [] : [`An icon has not all of ${ICON_SIZES}.`]),
    ...images.flatMap((image) => {
      const resource = resources.get(image.getAttribute("resid") ?? "");
      return resource ? pictureFaults(resource.getAttribute("DefaultValue") ?? "", base, Number(image.getAttribute("size"))) : [];
    }),
  ];
}

/** A PNG states its width and height at bytes 16 and 20. */
function pictureFaults(url: string, base: string, size: number): string[] {
  const file = url.slice(base.length);
  if (!existsSync(file)) return [`${file} does not exist.`];
  const bytes = readFileSync(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === size && height === size ? [] : [`${file} is ${width} × ${height}, not ${size} × ${size}.`];
}

const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
const origin = (url: string) => (URL.canParse(url) ? new URL(url).origin : "");
