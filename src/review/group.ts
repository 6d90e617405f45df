import { matchKey } from "./matchKey";
import type { Regulation } from "./regulation";
import type { Employment } from "./subject";

/** Groups of people the quotas are counted in (mục III Kế hoạch 2023), the unknown apart. */
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

export const groupLabel = (group: Group): string => GROUPS.find(({ id }) => id === group)?.label ?? "";

export const isAgencyLeader = (group: Group): boolean => group === "agencyHead" || group === "agencyDeputy";
export const isLeader = (group: Group): boolean => isAgencyLeader(group) || group === "unitHead" || group === "unitDeputy";

/** Why a group that was found should still be looked at. */
export type GroupDoubt = "actingDeputy" | "twoPosts" | "contractByTitle" | "leaderOnContract";

export interface Grouping {
  readonly group: Group;
  readonly doubt: GroupDoubt | null;
}

/** What one part of a position says: a group, a post that leads nobody (`staff`), a post outside the state (party, union), or acting. */
type Post = Group | "actingHead" | "staff" | "otherPost" | "acting";

/**
 * Titles as offices write them, whole: a title matches when the position is this text, alone or followed by the name of
 * the body ("Trưởng phòng Chính sách"). The order matters only where one title begins another.
 */
const TITLES: readonly { readonly post: Post; readonly titles: readonly string[] }[] = [
  {
    post: "unitDeputy",
    titles: [
      "Phó Trưởng phòng", "Phó phòng", "Phó trưởng p", "PTP", "Phó TP", "P Trưởng phòng", "P TP", "Phó Tr phòng",
      "Phó Chánh Văn phòng", "Phó CVP", "PCVP", "P Chánh Văn phòng", "P CVP", "Phó Văn phòng",
      "Phó Chánh Thanh tra", "PCTT", "P Chánh Thanh tra",
    ],
  },
  {
    post: "unitHead",
    titles: [
      "Trưởng phòng", "TP", "Tr phòng", "Trưởng p", "Quyền Trưởng phòng", "Q Trưởng phòng", "Q TP", "Q Tr phòng",
      "Chánh Văn phòng", "CVP", "Quyền Chánh Văn phòng", "Q Chánh Văn phòng", "Q CVP",
      "Chánh Thanh tra", "CTT", "Quyền Chánh Thanh tra", "Q Chánh Thanh tra",
    ],
  },
  { post: "actingHead", titles: ["Phụ trách phòng", "Phụ trách Trưởng phòng", "Phụ trách Văn phòng", "Phụ trách Thanh tra"] },
  {
    post: "civilServant",
    titles: [
      "Chuyên viên", "Chuyên viên chính", "Chuyên viên cao cấp", "CV", "CVC", "CVCC", "Cán sự", "Công chức",
      "Thanh tra viên", "Thanh tra viên chính", "Thanh tra viên cao cấp", "Kế toán", "Kế toán trưởng", "Kế toán viên",
      "Kế toán viên chính", "KTT", "Phụ trách kế toán", "Văn thư", "Văn thư viên", "Văn thư viên chính", "Lưu trữ",
      "Lưu trữ viên", "Thủ quỹ", "Thủ kho", "Tập sự", "Công chức tập sự",
    ],
  },
  {
    post: "contractWorker",
    titles: [
      "Lái xe", "Nhân viên lái xe", "Tạp vụ", "Nhân viên tạp vụ", "Bảo vệ", "Nhân viên bảo vệ", "Phục vụ",
      "Nhân viên phục vụ", "Hỗ trợ phục vụ", "Nhân viên hỗ trợ phục vụ", "Vệ sinh", "Nhân viên vệ sinh", "Cấp dưỡng",
      "Người lao động", "Lao động hợp đồng", "Hợp đồng lao động",
    ],
  },
  {
    post: "otherPost",
    titles: [
      "Bí thư Chi bộ", "Phó Bí thư Chi bộ", "Bí thư Đảng ủy", "Phó Bí thư Đảng ủy", "Bí thư", "Phó Bí thư", "Chi ủy viên",
      "Đảng ủy viên", "Ủy viên", "Đảng viên", "Chủ tịch Công đoàn", "Phó Chủ tịch Công đoàn", "Bí thư Đoàn", "Tỉnh ủy viên",
      "Trưởng Ban Thanh tra nhân dân", "Trưởng Ban nữ công",
    ],
  },
  { post: "staff", titles: ["Nhân viên", "Nhân viên kỹ thuật", "Nhân viên hành chính"] },
  { post: "acting", titles: ["Phụ trách", "Điều hành"] },
];

/** A title that leads nobody stands alone or before the name of a body; these words begin such a name. */
const UNIT_WORDS = ["phòng", "ban", "văn phòng", "thanh tra", "sở", "cơ quan", "tổng hợp", "bộ phận", "tổ"].map(matchKey);

/** What may follow the agency's own titles: "Trưởng Ban Dân tộc tỉnh" leads the agency, "Giám đốc Trung tâm Dịch vụ việc làm tỉnh" does not. */
const AGENCY_WORDS = ["dân tộc", "ban dân tộc", "tôn giáo", "sở", "ubnd", "phụ trách", "thường trực", "tỉnh", "thành phố"].map(matchKey);

const titleKey = (text: string): string => matchKey(text.replace(/\./g, " ").replace(/[“”"]/g, " "));

const TITLE_KEYS = TITLES.flatMap(({ post, titles }) => titles.map((title) => ({ post, key: titleKey(title) }))).sort(
  (a, b) => b.key.length - a.key.length,
);

type Titles = Regulation["titles"];

/** The agency's own titles, which a year's set names: "Trưởng Ban" or "Giám đốc". */
const agencyTitleKeys = ({ head, deputy }: Titles): { post: Post; key: string }[] => {
  const headKey = titleKey(head);
  const deputyKey = titleKey(deputy);
  const spellings = (key: string, post: Post) => [
    { post, key },
    ...["quyền", "q", "phụ trách"].map((word) => ({ post, key: `${titleKey(word)} ${key}` })),
  ];
  const shortDeputy = titleKey(`P ${head}`);
  return [...spellings(deputyKey, "agencyDeputy"), { post: "agencyDeputy" as const, key: shortDeputy }, ...spellings(headKey, "agencyHead")].sort(
    (a, b) => b.key.length - a.key.length,
  );
};

interface PartReading {
  readonly post: Post | null;
  /** What follows the title: the name of a body, or "phụ trách". */
  readonly rest: string;
}

const begins = (text: string, words: readonly string[]): boolean => words.some((word) => text === word || text.startsWith(`${word} `));

function mayFollow(post: Post, rest: string): boolean {
  switch (post) {
    case "agencyHead":
    case "agencyDeputy":
      return begins(rest, AGENCY_WORDS);
    case "unitHead":
    case "actingHead":
    case "unitDeputy":
    case "otherPost":
      return true;
    default:
      return begins(rest, UNIT_WORDS);
  }
}

function readPart(part: string, agencyKeys: readonly { post: Post; key: string }[]): PartReading {
  for (const { post, key } of [...agencyKeys, ...TITLE_KEYS]) {
    if (part === key) return { post, rest: "" };
    if (part.startsWith(`${key} `) && mayFollow(post, part.slice(key.length + 1))) return { post, rest: part.slice(key.length + 1) };
  }
  return { post: null, rest: part };
}

const SPLIT = /\s+kiêm(?:\s+nhiệm)?\s+|[,;/+()–—\n]|\s-\s/giu;

const RANK: readonly Group[] = ["agencyHead", "agencyDeputy", "unitHead", "unitDeputy", "civilServant", "contractWorker"];

/**
 * The group of a position and a kind of contract. Aliases match whole titles; a title nothing covers is `unknown`, to be
 * asked for, never guessed. Several posts: the highest counts. Titles of the agency come from the regulation.
 *
 * `groupOf("Chánh Văn phòng", null, r)` → unitHead; `groupOf("Kế toán trưởng", "civilServant", r)` → civilServant;
 * `groupOf("Phó Trưởng Ban kiêm Trưởng phòng Chính sách", null, r)` → agencyDeputy with the doubt "twoPosts".
 */
export function groupOf(
  position: string | null,
  employment: Employment | null,
  rules: Pick<Regulation, "titles" | "positionAnswers">,
): Grouping {
  const key = position === null ? "" : titleKey(position);
  const answer = rules.positionAnswers.find((given) => titleKey(given.position) === key);
  if (answer && key !== "") return { group: answer.group, doubt: null };
  if (key === "") return { group: employment ?? "unknown", doubt: null };

  const agencyKeys = agencyTitleKeys(rules.titles);
  const whole = (position ?? "").normalize("NFC").split(SPLIT).map(titleKey).filter((part) => part !== "");
  const parts = settleActing(whole.map((part) => readPart(part, agencyKeys)));
  const groups = RANK.filter((group) => parts.some(({ post }) => post === group));
  const highest = groups[0];
  if (highest === undefined) {
    // A contract leads nobody, whatever the post is called; any other post without a known title has to be asked for.
    const leadsNobody = employment === "contractWorker" || (employment !== null && parts.every(({ post }) => post === "staff"));
    return { group: leadsNobody ? employment : "unknown", doubt: null };
  }
  if (isLeader(highest)) return leaderGrouping(highest, groups, parts, employment);
  return staffGrouping(highest, parts, employment);
}

/** "Phụ trách phòng" heads the phòng; beside "Phó Trưởng phòng" it only says that the deputy stands in. */
function settleActing(parts: readonly PartReading[]): readonly PartReading[] {
  const post: Post = parts.some((part) => part.post === "unitDeputy") ? "acting" : "unitHead";
  return parts.map((part) => (part.post === "actingHead" ? { ...part, post } : part));
}

function leaderGrouping(highest: Group, groups: readonly Group[], parts: readonly PartReading[], employment: Employment | null): Grouping {
  const acting = parts.some(({ post, rest }) => post === "acting" || rest.split(" ").slice(0, 2).join(" ") === matchKey("phụ trách"));
  if (employment === "contractWorker") return { group: highest, doubt: "leaderOnContract" };
  if (isAgencyLeader(highest) && groups.some((group) => group === "unitHead" || group === "unitDeputy")) return { group: highest, doubt: "twoPosts" };
  if (acting && (highest === "unitDeputy" || highest === "agencyDeputy")) return { group: highest, doubt: "actingDeputy" };
  return { group: highest, doubt: null };
}

/** Posts that lead nobody: the kind of contract decides, then the title. A part nobody knows might be a higher post. */
function staffGrouping(highest: Group, parts: readonly PartReading[], employment: Employment | null): Grouping {
  if (employment === "contractWorker") return { group: "contractWorker", doubt: null };
  // "Chuyên viên phòng Hành chính, Tổng hợp": the comma stands in the name of the phòng.
  const continued = (parts[0]?.rest ?? "") !== "";
  if (parts.some(({ post }) => post === "acting" || (post === null && !continued))) return { group: "unknown", doubt: null };
  if (highest === "contractWorker") {
    return employment === "civilServant" ? { group: "civilServant", doubt: null } : { group: "contractWorker", doubt: "contractByTitle" };
  }
  return { group: highest, doubt: null };
}
