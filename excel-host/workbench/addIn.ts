import type { FunctionMetadata } from "../functions/functionMetadata";

/** What a ribbon button does: shows the pane, or runs a command of the add-in. */
export type RibbonAction = { readonly kind: "showPane" } | { readonly kind: "command"; readonly name: string };

export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Address of its picture. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface Ribbon {
  readonly tab: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

/** The add-in as Excel knows it before its page is opened: from its manifest and the list of its functions. */
export interface AddIn {
  readonly ribbon: Ribbon;
  readonly functions: FunctionMetadata;
}

/** Reads the add-in served under an address: `await readAddIn("../")`. */
export async function readAddIn(site: string): Promise<AddIn> {
  const at = async (file: string): Promise<Response> => {
    const response = await fetch(site + file);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response;
  };
  const [manifest, functions] = await Promise.all([at("manifest.xml"), at("functions.json")]);
  const xml = new DOMParser().parseFromString(await manifest.text(), "text/xml");
  const resource = resourcesOf(xml);
  return {
    ribbon: ribbonOf(xml, resource, site),
    functions: { ...((await functions.json()) as Omit<FunctionMetadata, "namespace">), namespace: resource(one(xml, "Namespace")) },
  };
}

type Resource = (named: Element | undefined) => string;

/** What an element means by its `resid`. */
function resourcesOf(xml: Document): Resource {
  const values = new Map([...xml.getElementsByTagName("*")].map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue")]));
  return (named) => values.get(named?.getAttribute("resid") ?? "") ?? "";
}

const all = (part: Document | Element, name: string): Element[] => [...part.getElementsByTagName(name)];
const one = (part: Document | Element, name: string): Element | undefined => all(part, name)[0];
const child = (part: Element | undefined, name: string): Element | undefined => [...(part?.children ?? [])].find(({ tagName }) => tagName === name);

function ribbonOf(xml: Document, resource: Resource, site: string): Ribbon {
  const tab = one(xml, "CustomTab");
  const groups = tab ? all(tab, "Group") : [];
  const home = (one(xml, "SourceLocation")?.getAttribute("DefaultValue") ?? "").replace(/[^/]*$/, "");
  return {
    tab: resource(child(tab, "Label")),
    groups: groups.map((group) => ({
      label: resource(child(group, "Label")),
      buttons: all(group, "Control").map((control) => ({
        label: resource(child(control, "Label")),
        tip: resource(one(control, "Description")),
        icon: site + resource(all(control, "bt:Image").find((image) => image.getAttribute("size") === "32")).slice(home.length),
        action: actionOf(control),
      })),
    })),
  };
}

function actionOf(control: Element): RibbonAction {
  const action = child(control, "Action");
  return action?.getAttribute("xsi:type") === "ExecuteFunction" ? { kind: "command", name: child(action, "FunctionName")?.textContent ?? "" } : { kind: "showPane" };
}
