/** Groups of people the quotas are counted in (design: plan 2023, section III). */
export const GROUPS = [
  { id: "agencyHead", label: "Người đứng đầu cơ quan" },
  { id: "agencyDeputy", label: "Cấp phó của người đứng đầu cơ quan" },
  { id: "unitHead", label: "Trưởng phòng và tương đương" },
  { id: "unitDeputy", label: "Phó Trưởng phòng và tương đương" },
  { id: "civilServant", label: "Công chức không giữ chức vụ lãnh đạo, quản lý" },
  { id: "contractWorker", label: "Người lao động, hỗ trợ phục vụ" },
  { id: "unknown", label: "Chưa rõ" },
] as const satisfies readonly { id: string; label: string }[];
export type Group = (typeof GROUPS)[number]["id"];
