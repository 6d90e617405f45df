import type { DossierMatrix } from "./dossierMatrix";

/** Papers the dossiers still wait for, all together: 6 for UBND tỉnh and 4 for Ban Tổ chức Tỉnh ủy → 10. */
export const lackingPapers = (dossiers: readonly Pick<DossierMatrix, "lacks">[]): number => dossiers.reduce((sum, { lacks }) => sum + lacks, 0);
