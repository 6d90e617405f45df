import type { Area } from "./formulaEngine";

/** What has changed since formulas were last computed. */
export interface DueWork {
  /** Cells whose dependents are to be computed, formulas in them too. */
  readonly areas: Area[];
  /** Formulas that take the answers they have: nothing they hand over changed. */
  readonly kept: Set<string>;
  /** Cells moved, a table or a name changed: formulas may read otherwise. */
  isStale: boolean;
  everything: boolean;
}

export const noWork = (): DueWork => ({ areas: [], kept: new Set(), isStale: false, everything: false });

export const isWork = ({ areas, isStale, everything }: DueWork): boolean => areas.length > 0 || isStale || everything;

export const together = (one: DueWork, other: DueWork): DueWork => ({
  areas: [...one.areas, ...other.areas],
  kept: new Set([...one.kept, ...other.kept]),
  isStale: one.isStale || other.isStale,
  everything: one.everything || other.everything,
});
