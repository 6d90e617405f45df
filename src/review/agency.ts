import type { MeetingChoices } from "./meetingChoices";

/**
 * What the documents say about the agency (sheet Cấu hình): printed, never computed with. Blank values are `null` and
 * print as dotted lines. What changes a result (titles, readings, voting) stands in the regulation (sheet Quy tắc).
 */
export interface AgencySettings extends MeetingChoices {
  readonly year: number;
  /** Cơ quan chủ quản, e.g. "UBND TỈNH QUẢNG NGÃI". */
  readonly parent: string | null;
  /** Cơ quan ban hành, e.g. "BAN DÂN TỘC". */
  readonly name: string | null;
  /** As written inside a sentence, e.g. "Ban Dân tộc tỉnh". */
  readonly nameInText: string | null;
  /** The sign in document numbers: "BDT" gives "Số: …/BC-BDT". */
  readonly sign: string | null;
  /** Địa danh, e.g. "Quảng Ngãi". */
  readonly place: string | null;
  readonly headName: string | null;
  /** Đảng bộ the chi bộ belongs to. */
  readonly partyCommittee: string | null;
  readonly partyCell: string | null;
  /** Người làm hồ sơ, for the trace. */
  readonly keeper: string | null;
  /** Number of the report to UBND tỉnh; blank until the clerk gives it. */
  readonly reportNumber: string | null;
  /** Number of the report to Ban Tổ chức Tỉnh ủy. */
  readonly partyReportNumber: string | null;
  /** Date of the documents, ISO; blank prints "ngày … tháng … năm 2023". */
  readonly documentDate: string | null;
  /** Day the phòng's proposals were closed, ISO: what is changed later is told. */
  readonly proposalClosed: string | null;
  /** Day the decisions were closed, ISO. */
  readonly decisionClosed: string | null;
  readonly reportTo: readonly string[];
  readonly recipients: readonly string[];
  /** Where Excel has no functions of ours: whether results are written anew after each edit while the pane is open. */
  readonly followEdits: "on" | "off";
  /** Header of Mẫu 01: the state's Quốc hiệu, or the party's. */
  readonly collectiveHeader: "state" | "party";
}
