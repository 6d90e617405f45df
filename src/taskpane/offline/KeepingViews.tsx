import { useSyncExternalStore, type ReactNode } from "react";
import { KEEPING } from "../../messages.vi/browserPage";
import { MenuItem } from "../Menu";
import type { Pane } from "../pane";
import type { Keeping } from "./keeping";

interface KeepingProps {
  readonly keeping: Keeping;
}

const useKept = (keeping: Keeping) => useSyncExternalStore(keeping.subscribe, keeping.state);

/** Whether the page opens without a network. */
export function KeptLine({ keeping }: KeepingProps): ReactNode {
  const kept = useKept(keeping);
  return kept === "none" || kept === "newer" ? null : <p className="second">{KEEPING[kept]}</p>;
}

/** That another build is there; it waits until the clerk has closed this one. */
export function NewerLine({ keeping }: KeepingProps): ReactNode {
  return useKept(keeping) === "newer" ? <p className="file newer">{KEEPING.newer}</p> : null;
}

/** Lets the browser keep the program, or takes it away. */
export function KeepingItem({ keeping, pane }: KeepingProps & { readonly pane: Pane }): ReactNode {
  const kept = useKept(keeping);
  const isOff = kept === "off";
  const turn = async (): Promise<void> => {
    await keeping.turn(isOff);
    pane.dispatch({ type: "inform", text: isOff ? KEEPING.turnedOn : KEEPING.turnedOff });
  };
  return kept === "none" ? null : <MenuItem onClick={() => void turn()}>{isOff ? KEEPING.turnOn : KEEPING.turnOff}</MenuItem>;
}
