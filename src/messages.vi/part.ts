import type { Part } from "../review/parts";

const NAMES = { leaders: "Lãnh đạo cơ quan", noUnit: "Chưa rõ phòng" } as const;

/** What a part is called: the folder of the dossier, the row of the report and of Tổng hợp. */
export const partName = ({ kind, unit }: Pick<Part, "kind" | "unit">): string => (kind === "unit" ? (unit ?? NAMES.noUnit) : NAMES[kind]);
