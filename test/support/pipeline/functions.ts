/**
 * Số người tối đa theo tỷ lệ.
 * @customfunction TRANTHU
 * @param coSo Cơ số
 * @returns Số người
 */
export function ceilingForTest(coSo: number): number {
  return Math.floor(coSo / 5);
}

/**
 * Đếm số dòng của bảng.
 * @customfunction DEMTHU
 * @param bang Bảng kể cả tiêu đề
 * @param [them] Bảng nữa
 * @returns Số dòng
 */
export function rowsForTest(bang: unknown[][], them?: unknown[][]): number[][] {
  return [[bang.length, them?.length ?? 0]];
}
