import { HAND_OVER } from "../messages.vi/saving";
import type { WorkNeeds } from "./workNeeds";

/** The way to a browser from where no file can be saved. */
export interface HandOver {
  /** The whole result workbook as one text for the clipboard, read anew where it stands in Excel; null where that failed, which is then told. */
  readonly handOverText: () => Promise<string | null>;
}

export const handOver = ({ store, core, readAgain, guarded }: WorkNeeds): HandOver => ({
  async handOverText() {
    let text: string | null = null;
    await guarded(HAND_OVER.failed, async () => {
      await readAgain();
      const { source, lastYear, templates } = store.state();
      if (source.kind !== "open") return;
      const [{ bookContent, writeOurBook }, { clipboardText }] = await Promise.all([core(), import("./given/pasted")]);
      text = clipboardText(source.name, await writeOurBook(bookContent(source.opened, null, lastYear), templates.kept));
    });
    return text;
  },
});
