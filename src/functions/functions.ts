import { groupLabel } from "../review/group";
import { labelOf } from "../review/level";
import { quotaRows, ratingRows, readingRows, violationRows } from "../roster/resultBlocks";
import { besideRows } from "../roster/readTables";
import { summaryRows } from "../roster/summaryRows";
import { tallyRows } from "../roster/tallyRows";
import { ceilingByConduct, ceilingByCriteria, countedBallots, dimensionNamed, formFor, groupFor, seatsOf } from "./oneAnswer";
import { readTables, reviewTables, spilled, withMissing } from "./tables";

/**
 * Xếp loại từng người, mỗi dòng của bảng một dòng kết quả: mã, nhóm, mẫu, lý do chọn mẫu, mức trần, biểu quyết, đề xuất, lý do, cảnh báo.
 * @customfunction KETQUA
 * @param danhSach Bảng danh sách kể cả dòng tiêu đề: DanhSach[#All]
 * @param [bieuQuyet] Bảng kiểm phiếu: BieuQuyet[#All]
 * @param [capDo] Bảng cấp độ tiêu chí: CapDo[#All]
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @param [tieuChi] Bảng khung tiêu chí, khi cơ quan đã sửa: TieuChi[#All]
 * @returns Dòng tiêu đề, rồi mỗi người một dòng
 */
export function ratings(
  danhSach: unknown[][],
  bieuQuyet?: unknown[][],
  capDo?: unknown[][],
  quyTac?: unknown[][],
  tieuChi?: unknown[][],
): unknown[][] {
  const tables = reviewTables({ danhSach, bieuQuyet, capDo, quyTac, tieuChi });
  return spilled(withMissing(besideRows(ratingRows(tables.review, tables.problems), tables.people), tables.missing));
}

/**
 * Mọi hạn mức: đang có bao nhiêu, tối đa bao nhiêu, vượt bao nhiêu, kèm một câu diễn giải có căn cứ.
 * @customfunction HANMUC
 * @param danhSach Bảng danh sách kể cả dòng tiêu đề: DanhSach[#All]
 * @param [tapThe] Bảng tập thể: TapThe[#All]
 * @param [bieuQuyet] Bảng kiểm phiếu: BieuQuyet[#All]
 * @param [capDo] Bảng cấp độ tiêu chí: CapDo[#All]
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @param [tieuChi] Bảng khung tiêu chí, khi cơ quan đã sửa: TieuChi[#All]
 * @returns Dòng tiêu đề, rồi mỗi hạn mức một dòng
 */
export function quotas(
  danhSach: unknown[][],
  tapThe?: unknown[][],
  bieuQuyet?: unknown[][],
  capDo?: unknown[][],
  quyTac?: unknown[][],
  tieuChi?: unknown[][],
): unknown[][] {
  const { review, missing } = reviewTables({ danhSach, tapThe, bieuQuyet, capDo, quyTac, tieuChi });
  return spilled(withMissing(quotaRows(review), missing));
}

/**
 * Cá nhân, tập thể nằm trong số vượt hạn mức. Phần mềm không tự hạ mức của ai.
 * @customfunction VIPHAM
 * @param danhSach Bảng danh sách kể cả dòng tiêu đề: DanhSach[#All]
 * @param [tapThe] Bảng tập thể: TapThe[#All]
 * @param [bieuQuyet] Bảng kiểm phiếu: BieuQuyet[#All]
 * @param [capDo] Bảng cấp độ tiêu chí: CapDo[#All]
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @param [tieuChi] Bảng khung tiêu chí, khi cơ quan đã sửa: TieuChi[#All]
 * @returns Dòng tiêu đề, rồi mỗi đối tượng một dòng
 */
export function violations(
  danhSach: unknown[][],
  tapThe?: unknown[][],
  bieuQuyet?: unknown[][],
  capDo?: unknown[][],
  quyTac?: unknown[][],
  tieuChi?: unknown[][],
): unknown[][] {
  const { review, missing } = reviewTables({ danhSach, tapThe, bieuQuyet, capDo, quyTac, tieuChi });
  return spilled(withMissing(violationRows(review), missing));
}

/**
 * Kết luận của từng hạn mức theo từng cách hiểu quy định, và cách hiểu nào làm đổi kết luận.
 * @customfunction CACHHIEU
 * @param danhSach Bảng danh sách kể cả dòng tiêu đề: DanhSach[#All]
 * @param [tapThe] Bảng tập thể: TapThe[#All]
 * @param [bieuQuyet] Bảng kiểm phiếu: BieuQuyet[#All]
 * @param [capDo] Bảng cấp độ tiêu chí: CapDo[#All]
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @param [tieuChi] Bảng khung tiêu chí, khi cơ quan đã sửa: TieuChi[#All]
 * @returns Dòng tiêu đề, rồi mỗi cách hiểu một dòng
 */
export function readings(
  danhSach: unknown[][],
  tapThe?: unknown[][],
  bieuQuyet?: unknown[][],
  capDo?: unknown[][],
  quyTac?: unknown[][],
  tieuChi?: unknown[][],
): unknown[][] {
  const { review, missing } = reviewTables({ danhSach, tapThe, bieuQuyet, capDo, quyTac, tieuChi });
  return spilled(withMissing(readingRows(review), missing));
}

/**
 * Số lượng và tỷ lệ từng mức xếp loại theo phòng hoặc theo nhóm, dòng cuối là toàn cơ quan.
 * @customfunction TONGHOP
 * @param danhSach Bảng danh sách kể cả dòng tiêu đề: DanhSach[#All]
 * @param [tapThe] Bảng tập thể: TapThe[#All]
 * @param [bieuQuyet] Bảng kiểm phiếu: BieuQuyet[#All]
 * @param [capDo] Bảng cấp độ tiêu chí: CapDo[#All]
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @param [chieu] "phòng" (khi để trống) hoặc "nhóm"
 * @param [tieuChi] Bảng khung tiêu chí, khi cơ quan đã sửa: TieuChi[#All]
 * @returns Dòng tiêu đề, rồi mỗi phòng hoặc mỗi nhóm một dòng
 */
export function summary(
  danhSach: unknown[][],
  tapThe?: unknown[][],
  bieuQuyet?: unknown[][],
  capDo?: unknown[][],
  quyTac?: unknown[][],
  chieu?: unknown,
  tieuChi?: unknown[][],
): unknown[][] {
  const dimension = dimensionNamed(chieu);
  const { review, missing } = reviewTables({ danhSach, tapThe, bieuQuyet, capDo, quyTac, tieuChi });
  return spilled(withMissing(summaryRows(review, dimension), missing));
}

/**
 * Kết quả từng lần kiểm phiếu, mỗi dòng của bảng một dòng kết quả: mức đủ số phiếu, "Biểu quyết lại", hoặc số phiếu nào không khớp.
 * @customfunction BANGKIEMPHIEU
 * @param bieuQuyet Bảng kiểm phiếu kể cả dòng tiêu đề: BieuQuyet[#All]
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @returns Dòng tiêu đề, rồi mỗi lần bỏ phiếu một dòng
 */
export function tallies(bieuQuyet: unknown[][], quyTac?: unknown[][]): unknown[][] {
  const tables = readTables({ bieuQuyet, quyTac });
  return spilled(withMissing(besideRows(tallyRows(tables.roster.tallies, tables.regulation), tables.tallies), tables.missing));
}

/**
 * Nhóm đối tượng của một chức vụ, ví dụ "Trưởng phòng và tương đương".
 * @customfunction NHOM
 * @param chucVu Chức vụ, ví dụ Phó Chánh Văn phòng
 * @param [loai] Công chức hoặc Người lao động
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @returns Tên nhóm
 */
export function group(chucVu: unknown, loai?: unknown, quyTac?: unknown[][]): string {
  return groupLabel(groupFor(chucVu, loai, quyTac));
}

/**
 * Mẫu kiểm điểm của một người theo bộ quy tắc đang dùng: 02A, 02B hoặc 1269; từ năm 2025 là 2A, 2B.
 * @customfunction MAU
 * @param chucVu Chức vụ, ví dụ Chuyên viên
 * @param dangVien "x" nếu là đảng viên, "Không" nếu không
 * @param [loai] Công chức hoặc Người lao động
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @returns Ký hiệu mẫu
 */
export function form(chucVu: unknown, dangVien: unknown, loai?: unknown, quyTac?: unknown[][]): string {
  return formFor(chucVu, dangVien, loai, quyTac);
}

/**
 * Mức cao nhất được xếp theo thời gian công tác, thời gian nghỉ và kỷ luật, hoặc "Không xếp loại".
 * @customfunction MUCTRAN
 * @param thangCongTac Số tháng công tác trong năm; để trống là đủ năm
 * @param [thangNghi] Số tháng nghỉ trong năm
 * @param [thaiSan] "x" nếu nghỉ thai sản
 * @param [kyLuat] Hình thức kỷ luật trong năm; để trống hoặc "Không" nếu không có
 * @param [quyTac] Bảng quy tắc: QuyTac[#All]
 * @returns Mức cao nhất
 */
export function ceiling(thangCongTac: unknown, thangNghi?: unknown, thaiSan?: unknown, kyLuat?: unknown, quyTac?: unknown[][]): string {
  return labelOf(ceilingByConduct(thangCongTac, thangNghi, thaiSan, kyLuat, quyTac));
}

/**
 * Mức cao nhất được xếp theo cấp độ các tiêu chí.
 * @customfunction THEOTIEUCHI
 * @param capDo Các ô cấp độ: Xuất sắc, Tốt, Trung bình hoặc Kém
 * @param laKetQua Các ô tương ứng, "x" ở tiêu chí về kết quả thực hiện nhiệm vụ
 * @returns Mức cao nhất
 */
export function byCriteria(capDo: unknown[][], laKetQua: unknown[][]): string {
  return labelOf(ceilingByCriteria(capDo, laKetQua));
}

/**
 * Kết quả một lần kiểm phiếu: mức đủ số phiếu, hoặc "Biểu quyết lại". Số phiếu không khớp thì báo lỗi và nói rõ chỗ nào.
 * @customfunction KIEMPHIEU
 * @param phatRa Số phiếu phát ra
 * @param thuVe Số phiếu thu về
 * @param hopLe Số phiếu hợp lệ
 * @param khongHopLe Số phiếu không hợp lệ
 * @param muc1 Số phiếu Hoàn thành xuất sắc nhiệm vụ
 * @param muc2 Số phiếu Hoàn thành tốt nhiệm vụ
 * @param muc3 Số phiếu Hoàn thành nhiệm vụ
 * @param muc4 Số phiếu Không hoàn thành nhiệm vụ
 * @param [nguong] Mức được chọn phải có nhiều hơn tỷ lệ này của số phiếu phát ra; để trống là 50%
 * @returns Mức đủ số phiếu hoặc "Biểu quyết lại"
 */
export function ballots(
  phatRa: unknown,
  thuVe: unknown,
  hopLe: unknown,
  khongHopLe: unknown,
  muc1: unknown,
  muc2: unknown,
  muc3: unknown,
  muc4: unknown,
  nguong?: unknown,
): string {
  return countedBallots({ issued: phatRa, collected: thuVe, valid: hopLe, invalid: khongHopLe }, [muc1, muc2, muc3, muc4], nguong);
}

/**
 * Số tối đa theo một tỷ lệ, là số nguyên: 20% của 7 người là 1.
 * @customfunction TRANSO
 * @param coSo Số người hoặc số tập thể làm gốc
 * @param tyLe Tỷ lệ, ví dụ 20 hoặc 20%
 * @param [lamTron] "xuống" (khi để trống), "0,5 lên", "lên" hoặc "ít nhất 1"
 * @returns Số tối đa
 */
export function mostOf(coSo: unknown, tyLe: unknown, lamTron?: unknown): number {
  return seatsOf(coSo, tyLe, lamTron);
}
