import { matchKey } from "./matchKey";

/** Posts as a cell lists them: "Chi ủy viên, kiêm Bí thư Chi đoàn" → two. */
const postsIn = (text: string | null): readonly string[] =>
  (text ?? "").normalize("NFC").split(/[,;/+\n]|\s+kiêm(?:\s+nhiệm)?\s+|^\s*kiêm\s+/iu).map((part) => matchKey(part.replace(/\./g, " "))).filter((part) => part !== "");

const keys = (texts: readonly string[]): readonly string[] => texts.map(matchKey);
const begins = (text: string, words: readonly string[]): boolean => words.some((word) => text === word || text.startsWith(`${word} `));

const CELL_COMMITTEE = keys(["Bí thư", "Phó Bí thư", "BT", "PBT", "Chi ủy viên", "Chi ủy", "CUV", "Cấp ủy viên", "Cấp ủy", "Ủy viên Chi ủy", "Ủy viên BCH Chi bộ", "Ủy viên Ban Chấp hành Chi bộ"]);
/** Committees above the chi bộ, and the youth union: another body's posts. */
const OTHER_BODIES = keys(["Đảng ủy", "Tỉnh ủy", "Huyện ủy", "Đảng bộ", "Chi đoàn", "Đoàn Thanh niên", "Đoàn"]);

/**
 * Whether Chức vụ Đảng names a member of the chi bộ's committee: "Bí thư Chi bộ", "Phó Bí thư", "Chi ủy viên" do;
 * "Đảng ủy viên", "Bí thư Đảng ủy", "Đảng viên" do not.
 */
export const isCellCommittee = (partyPosition: string | null): boolean =>
  postsIn(partyPosition).some((post) => begins(post, CELL_COMMITTEE) && !OTHER_BODIES.some((body) => ` ${post} `.includes(` ${body} `)));

const UNION_CHAIR = keys(["Chủ tịch Công đoàn", "Chủ tịch CĐ", "Chủ tịch CĐCS", "CT Công đoàn", "CTCĐ", "Chủ tịch BCH Công đoàn", "Chủ tịch Ban Chấp hành Công đoàn"]);

/** Whether Chức vụ đoàn thể names the head of the trade union: "Chủ tịch Công đoàn Ban" does, "Phó Chủ tịch Công đoàn" does not. */
export const isUnionChair = (unionPosition: string | null): boolean => postsIn(unionPosition).some((post) => begins(post, UNION_CHAIR));
