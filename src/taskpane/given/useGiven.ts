import { useEffect } from "react";
import type { Pane } from "../pane";

/**
 * What is dropped or pasted anywhere, at any time: files, or a table copied from a sheet. The browser would otherwise leave the page
 * to show a dropped file. In Excel, pasting belongs to the sheet.
 */
export function useGiven({ work, host }: Pick<Pane, "work" | "host">): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent): void => {
      if (host.kind === "excel" || isField(event.target)) return;
      event.preventDefault();
      take(event.clipboardData);
    };
    const take = (data: DataTransfer | null): void => {
      const files = [...(data?.files ?? [])];
      const text = data?.getData("text/plain") ?? "";
      // A table copied from Excel comes with a picture of it.
      const isPicture = files.every(({ type }) => type.startsWith("image/"));
      if (text.includes("\t") || (text !== "" && isPicture)) void work.openPasted(text);
      else void work.openFiles(files);
    };
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [work, host]);
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
