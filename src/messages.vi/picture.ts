import type { Outcome } from "../review/level";
import { whole } from "./number";

/** What can be counted of a person: an outcome, or none yet. */
export type CountedOutcome = Outcome | "pending";

/** Abbreviations offices use, short enough to stand on a piece of a bar. */
export const OUTCOME_SIGNS: Readonly<Record<CountedOutcome, string>> = {
  excellent: "XS",
  good: "T",
  completed: "HT",
  failed: "KHT",
  unrated: "KXL",
  pending: "?",
};

export const OUTCOME_NAMES: Readonly<Record<CountedOutcome, string>> = {
  excellent: "Xuất sắc",
  good: "Tốt",
  completed: "Hoàn thành",
  failed: "Không hoàn thành",
  unrated: "Không xếp loại",
  pending: "Chưa có kết quả",
};

const shareText = (percent: string | null): string => (percent === null ? "" : ` (${percent}%)`);

/** Words of the pictures in step Hạn mức and of the charts in Tổng hợp. */
export const PICTURE = {
  usage: "Hình: số xuất sắc so với tối đa",
  levels: "Hình: phân bố các mức",
  tried: "Theo mức đang thử.",
  by: "Xem theo",
  dimensions: { agency: "Toàn cơ quan", unit: "Từng phòng", group: "Từng nhóm" },
  units: "Từng phòng (bước đề xuất)",
  others: "Nhóm và toàn cơ quan (bước quyết định)",
  table: "Bảng số liệu",
  heads: { scope: "Phạm vi", rule: "Hạn mức", used: "Xuất sắc", ceiling: "Tối đa", verdict: "Kết luận", level: "Mức", people: "Số người", share: "Tỷ lệ (%)", total: "Tổng số" },
  shareOfRated: "Tỷ lệ tính trên số được xếp loại.",
  people: (count: number) => `${whole(count)} người`,
  /** "Xuất sắc: 4 người (12,9%)". */
  part: (outcome: CountedOutcome, count: number, percent: string | null) => `${OUTCOME_NAMES[outcome]}: ${whole(count)} người${shareText(percent)}`,
  usageBar: (label: string, used: number, ceiling: number) => `${label}: ${whole(used)} xuất sắc, tối đa ${whole(ceiling)}`,
  levelBar: (label: string, total: number, parts: readonly string[]) => `${label}, ${whole(total)} người. ${parts.join("; ")}`,
} as const;

/** The charts of sheet Tổng hợp and the values under them. */
export const CHART = {
  name: "Biểu đồ",
  note: "Biểu đồ vẽ từ các giá trị dưới đây, là giá trị lúc ghi. Khi danh sách đổi, bấm “Cập nhật biểu đồ trong sheet Tổng hợp” ở bước Hạn mức, hoặc ghi lại sổ.",
  /** In a copy to send away, whose reader has no program of ours. */
  sentNote: "Biểu đồ vẽ từ các giá trị dưới đây, là giá trị lúc ghi.",
  titles: {
    unitUsage: "Xuất sắc so với tối đa: từng phòng (đề xuất)",
    otherUsage: "Xuất sắc so với tối đa: nhóm, cơ quan (quyết định)",
    unitLevels: "Phân bố các mức: từng phòng",
    groupLevels: "Phân bố các mức: từng nhóm",
  },
  /** What a reader hears of a chart. */
  described: (title: string, address: string): string => `Biểu đồ thanh ngang. ${title}. Số liệu ở ô ${address} của sheet này.`,
  refresh: "Cập nhật biểu đồ trong sheet Tổng hợp",
  refreshed: "Đã cập nhật sheet Tổng hợp: bảng và biểu đồ theo danh sách vừa đọc.",
  failed: "Chưa cập nhật được biểu đồ. Nếu đang sửa một ô, nhấn Enter để kết thúc; nếu sheet Tổng hợp bị khóa, bỏ khóa rồi thử lại.",
} as const;

/** Every title a chart of ours may have: by it the chart is known again. */
export const CHART_TITLES: readonly string[] = Object.values(CHART.titles);
