import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const SCRIPT = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page and its frames, one line a place. `only`: some rules instead of all, WCAG 2.2's size of targets included. */
export async function axeFaults(page: Page, where: string, only?: readonly string[]): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(SCRIPT);
  return page.evaluate(
    async ({ where, only }) => {
      type Axe = { run: (part: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(document, only ? { runOnly: { type: "rule", values: only } } : { rules: { "target-size": { enabled: true } } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 160)}`));
    },
    { where, only: only === undefined ? null : [...only] },
  );
}
