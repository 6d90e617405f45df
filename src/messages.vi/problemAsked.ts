import { type Group, groupLabel } from "../review/group";
import type { AskedProblem, NoteStatus, Problem } from "../review/problem";
import { whole } from "./number";
import { POSITION_CODE } from "./sheet";

/** What is in doubt, and how it is put right where nobody presses an answer. */
export interface DoubtAndMend {
  readonly doubt: string;
  /** Begins with a small letter. */
  readonly mend: string;
}

/** `askedSentence({ doubt: "DS!C7: chưa có phòng", mend: "ghi phòng ở cột Đơn vị" })` → "DS!C7: chưa có phòng. Ghi phòng ở cột Đơn vị". */
export const askedSentence = ({ doubt, mend }: DoubtAndMend): string => `${doubt}. ${mend.charAt(0).toUpperCase()}${mend.slice(1)}`;

/** What a status in a note would mean if somebody confirms it. */
const STATUSES = {
  maternity: "nghỉ thai sản (xếp loại theo thời gian làm việc)",
  left: "nghỉ hưu, thôi việc hoặc chuyển đi (làm việc chưa đủ 6 tháng thì không xếp loại)",
  seconded: "biệt phái (có thể do nơi khác đánh giá)",
  recruited: "tập sự hoặc mới tuyển (tính từ ngày vào cơ quan, chưa đủ 6 tháng thì không xếp loại)",
  arrived: "chuyển đến (tính cả năm, kèm ý kiến cơ quan cũ)",
  leave: "nghỉ dài ngày (từ 3 tháng có thể hạ mức trần)",
  disciplined: "bị kỷ luật trong năm (không hoàn thành nhiệm vụ)",
} as const satisfies Record<NoteStatus, string>;

/** How a column was understood where its heading is not one we know. */
const GUESSED = {
  upper: "theo dòng tiêu đề trên, dòng dưới chưa hiểu",
  similar: "vì tiêu đề gần giống",
} as const satisfies Record<Extract<AskedProblem, { kind: "columnGuessed" }>["why"], string>;

export const FONT_NAMES = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI" } as const;
const FONT_OF = { tcvn3: ".VnTime", vni: "VNI-Times" } as const;

type FontProblem = Extract<Problem, { kind: "fontConverted" | "fontDoubtful" }>;
export const cellsOf = ({ count, column }: FontProblem): string => (count === 1 ? "ô này" : `${whole(count)} ô của cột ${column}`);

/** Where each text stands is told for all but the first, whose cell begins the sentence. */
export const retyped = (examples: FontProblem["examples"]): string =>
  examples.map(({ place, before, after }, at) => `“${before}” → “${after}”${at === 0 ? "" : ` (${place.slice(place.lastIndexOf("!") + 1)})`}`).join(", ");

/** One pair per kind, without a default: the compiler counts them. */
export function problemAsked(problem: AskedProblem): DoubtAndMend {
  const place = "place" in problem ? problem.place : "";
  const who = "name" in problem ? `${place} (${problem.name})` : place;
  switch (problem.kind) {
    case "positionUnknown":
      return problem.position === null
        ? { doubt: `${who}: chưa có chức vụ và loại lao động`, mend: "ghi một trong hai cột Chức vụ, Loại" }
        : { doubt: `${who}: chưa rõ chức vụ “${problem.position}” thuộc nhóm nào`, mend: `sửa ô Chức vụ, hoặc ${positionRule(problem.position, "civilServant")}` };
    case "positionAsked": {
      const { doubt, mend } = positionDoubt(problem.why, problem.position);
      return { doubt: `${who}: ${doubt}`, mend };
    }
    case "unitSpelling":
      return {
        doubt: `${who}: đơn vị “${problem.unit}” gần giống “${problem.otherUnit}” ở ${problem.other}, đang tính là hai phòng`,
        mend: "nếu là một phòng, ghi cùng một tên ở hai nơi",
      };
    case "duplicatePerson":
      return problem.certain
        ? { doubt: `${who}: trùng người với ${problem.other} (cùng họ tên, ngày sinh)`, mend: "xóa một dòng nếu là một người" }
        : { doubt: `${who}: trùng họ tên với ${problem.other} mà thiếu ngày sinh để phân biệt`, mend: "ghi ngày sinh, hoặc xóa một dòng nếu là một người" };
    case "noteUnfilled":
      return {
        doubt: `${who}: ghi “${problem.text}”, chưa làm đổi xếp loại`,
        mend: `nếu đúng là ${STATUSES[problem.status]}, ghi ở cột ${problem.headings.join(" hoặc ")}`,
      };
    case "columnUnknown":
      return {
        doubt: `${who}: ${problem.heading === "" ? "cột không có tiêu đề" : `chưa hiểu cột “${problem.heading}”`}, có vẻ là mức xếp loại, chưa dùng`,
        mend: "đổi tiêu đề thành Tự xếp loại, Phòng đề xuất, Lãnh đạo Ban xem xét, Quyết định hoặc Xếp loại năm trước",
      };
    case "columnGuessed":
      return { doubt: `${who}: cột “${problem.heading}” đang đọc là ${problem.means}, ${GUESSED[problem.why]}`, mend: "đổi tiêu đề nếu không đúng" };
    case "factColumnUnused":
      return { doubt: `${who}: chưa dùng cột “${problem.heading}”, có thể làm đổi xếp loại`, mend: `nếu có liên quan, ghi vào cột ${problem.wanted}` };
    case "fontDoubtful":
      return {
        doubt: `${who}: ${cellsOf(problem)} có thể gõ bằng phông ${FONT_NAMES[problem.encoding]}, khi đó phải đọc là ${retyped(problem.examples)}; đang đọc đúng như đã gõ`,
        mend: `nếu đúng thì chọn phông ${FONT_OF[problem.encoding]} cho các ô này, và phông Times New Roman cho các ô đã gõ Unicode`,
      };
    case "hiddenSheetSkipped":
      return { doubt: `Sheet “${problem.sheet}” đang ẩn nên không đọc`, mend: "bỏ ẩn nếu cần dùng" };
    case "otherListIgnored":
      return { doubt: `${who}: có thêm một danh sách, đang dùng danh sách ở ${problem.used}`, mend: "nếu nhầm, chọn lại sheet ở bước Danh sách, hoặc xóa danh sách không dùng" };
    case "peopleLeftOut":
      return {
        doubt: `${who}: chưa đọc ${whole(problem.people)} người của danh sách này, vì không cùng cột với danh sách ở ${problem.used}`,
        mend: "thêm cột Chức vụ để đọc chung, hoặc để riêng nếu không thuộc danh sách",
      };
    case "listJoined":
      return {
        doubt: `${who}: đọc chung ${whole(problem.people)} người với danh sách ở ${problem.used}, nhưng thiếu cột ${problem.missing.map((heading) => `“${heading}”`).join(", ")}`,
        mend: "thêm cột nếu cần; xóa hoặc để riêng nếu đây là danh sách khác",
      };
    case "groupDoubtful":
      return {
        doubt: `${who}: “${problem.text}” đang đọc là tên phòng, đơn vị, nhưng có thể là họ tên`,
        mend: "nếu là một người, ghi STT, ngày sinh hoặc chức vụ; nếu là đơn vị, ghi số La Mã ở cột STT",
      };
    case "unitMissing":
      return { doubt: `${who}: chưa có phòng, đơn vị nên không tính vào hạn mức của phòng nào`, mend: "ghi phòng ở cột Đơn vị" };
  }
}

/** The row of Quy tắc that answers for a position; a workbook made before the position came up does not have it. */
const positionRule = (position: string, ...groups: readonly Group[]): string =>
  `vào sheet Quy tắc, dòng có Mã “${POSITION_CODE}: ${position}” (chưa có thì thêm dòng), ghi nhóm vào cột Giá trị, ví dụ ${groups.map((group) => `“${groupLabel(group)}”`).join(" hoặc ")}`;

function positionDoubt(why: Extract<AskedProblem, { kind: "positionAsked" }>["why"], position: string): DoubtAndMend {
  switch (why) {
    case "actingDeputy":
      return { doubt: `“${position}” đang xếp vào nhóm cấp phó`, mend: `nếu coi như cấp trưởng, ${positionRule(position, "unitHead", "agencyHead")}` };
    case "twoPosts":
      return { doubt: `“${position}” đang xếp theo chức vụ cao nhất và nằm ngoài hạn mức của phòng`, mend: `nếu cơ quan tính khác, ${positionRule(position, "unitHead")}` };
    case "contractByTitle":
      return { doubt: `“${position}” không ghi loại lao động, đang coi là người lao động`, mend: "nếu là công chức, ghi “Công chức” ở cột Loại" };
    case "leaderOnContract":
      return { doubt: `“${position}” là chức vụ lãnh đạo nhưng loại lao động là hợp đồng`, mend: "kiểm tra cột Chức vụ và cột Loại" };
  }
}
