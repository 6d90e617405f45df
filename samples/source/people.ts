/**
 * The people of an invented agency. No name is meant to be anybody's; "tỉnh An Sơn" does not exist. What each one is
 * there to show stands beside the row, and `test/cases/the-sample-agency` pins it.
 */
export type Birth = Date | string | number;

export interface SamplePerson {
  readonly name: string;
  readonly birth: Birth;
  readonly position: string;
  readonly partyPosition?: string;
  /** Party member; most are. */
  readonly member?: false;
  /** Kind of contract; most are công chức. */
  readonly employment?: string;
  /** Months worked; most work all twelve. */
  readonly months?: number;
  readonly leave?: number;
  readonly maternity?: true;
  readonly discipline?: string;
  readonly self: string;
  readonly proposal: string;
  readonly consideration: string;
  readonly decision: string;
  readonly note?: string;
}

export interface SampleUnit {
  readonly name: string;
  readonly people: readonly SamplePerson[];
}

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

const XS = "HTXSNV";
const T = "HTTNV";
const HT = "HTNV";
const KHT = "KHTNV";

/** Tự xếp loại, Phòng đề xuất, Lãnh đạo Ban xem xét, Quyết định; the last two repeat the proposal unless given. */
const rated = (self: string, proposal: string, consideration = proposal, decision = consideration) => ({
  self,
  proposal,
  consideration,
  decision,
});

/** Leaders of the agency are decided above it, so nothing stands after their own rating and the vote of the collective. */
const above = (self: string, proposal: string) => rated(self, proposal, "", "");

export const UNITS: readonly SampleUnit[] = [
  {
    name: "Lãnh đạo Ban",
    people: [
      { name: "Trịnh Bá Mộc Sơn", birth: day(1968, 4, 12), position: "Trưởng Ban", partyPosition: "Bí thư Chi bộ", ...above(T, T) },
      { name: "Lục Thị Hoài Khê", birth: day(1972, 11, 3), position: "Phó Trưởng Ban", partyPosition: "Phó Bí thư Chi bộ", ...above(T, T) },
      { name: "Y Brông Niêm Đăk", birth: "25/7/1974", position: "Phó Trưởng Ban", ...above(T, T) },
    ],
  },
  {
    // 8 people, 2 proposed: over by one when 1,6 is rounded down, allowed when it is rounded from 0,5 upwards.
    name: "Văn phòng Ban",
    people: [
      { name: "Vũ Hoài Thạch Lâm", birth: day(1976, 2, 18), position: "Chánh Văn phòng", partyPosition: "Chi ủy viên", ...rated(XS, XS) },
      { name: "Ngân Thị Mây Thảo", birth: "05.03.1983", position: "Phó Chánh Văn phòng", ...rated(T, T) },
      // The phòng's second; the agency's leaders moved her down and nobody has written why.
      { name: "Đỗ Lê Diệp Trúc", birth: day(1981, 9, 27), position: "Kế toán trưởng", ...rated(XS, XS, T) },
      // Four months of work and maternity leave: rated on the four months.
      { name: "Quách Thị Suối Ngàn", birth: day(1993, 6, 14), position: "Chuyên viên", months: 4, maternity: true, ...rated(T, T), note: "Nghỉ thai sản từ tháng 5" },
      { name: "Phó Đức Nham Tùng", birth: "1979", position: "Chuyên viên", member: false, ...rated(T, T) },
      // A contract worker who is a party member keeps the form of người lao động; the chi bộ may ask for 02A too.
      { name: "Hạng A Páo Lử", birth: 1970, position: "Lái xe", employment: "HĐ 111", ...rated(T, T) },
      { name: "Mạc Thị Nương Rẫy", birth: 1975, position: "Tạp vụ", employment: "HĐ 111", member: false, ...rated(T, T) },
      { name: "Tạ Quang Đèo Gió", birth: "1968", position: "Bảo vệ", employment: "HĐ 111", member: false, ...rated(T, T) },
    ],
  },
  {
    // 5 people, 1 proposed: exactly at the ceiling.
    name: "Thanh tra Ban",
    people: [
      { name: "Giàng Seo Vĩnh Trà", birth: day(1971, 12, 1), position: "Chánh Thanh tra", partyPosition: "Chi ủy viên", ...rated(T, T) },
      { name: "Bế Thị Lam Kiều Hạc", birth: day(1984, 8, 8), position: "Phó Chánh Thanh tra", ...rated(T, T) },
      { name: "Khương Đình Sa Thạch", birth: "17/10/1986", position: "Thanh tra viên", ...rated(XS, XS) },
      { name: "Doãn Thị Vân Sam", birth: day(1990, 1, 30), position: "Chuyên viên", ...rated(T, T) },
      { name: "K'Lơng Vĩ Rsen", birth: "09-04-1992", position: "Chuyên viên", ...rated(T, T) },
    ],
  },
  {
    // 7 people, 2 proposed: over by one (20 % of 7 is 1,4).
    name: "Phòng Chính sách",
    people: [
      { name: "Hồ Văn Đá Bạc", birth: day(1975, 5, 19), position: "Trưởng phòng", ...rated(T, T) },
      { name: "Điểu Thị Hương Lúa", birth: day(1982, 3, 22), position: "Phó Trưởng phòng", ...rated(XS, XS) },
      // Four months of sick leave: at most "hoàn thành nhiệm vụ".
      { name: "Thân Trọng Gành Son", birth: "08/1978", position: "Phó Trưởng phòng", leave: 4, ...rated(HT, HT), note: "Nghỉ ốm từ tháng 3 đến hết tháng 6" },
      { name: "Ông Ích Lộ Thiên Thanh", birth: day(1980, 10, 10), position: "Chuyên viên chính", ...rated(XS, XS) },
      { name: "Lương Thị Bình Nguyên Hạ", birth: day(1991, 7, 7), position: "Chuyên viên", ...rated(T, T) },
      // Disciplined this year: "không hoàn thành nhiệm vụ" whatever she thinks of it.
      { name: "Cầm Thị Bản Mường", birth: day(1988, 2, 29), position: "Chuyên viên", discipline: "Khiển trách", ...rated(HT, KHT), note: "Quyết định kỷ luật tháng 8/2023" },
      { name: "Rơ Châm Ia Pếch", birth: "1994", position: "Chuyên viên", member: false, ...rated(T, T) },
    ],
  },
  {
    name: "Phòng Kế hoạch - Tổng hợp",
    people: [
      { name: "Nghiêm Xuân Bãi Bồi", birth: day(1977, 8, 15), position: "Trưởng phòng", ...rated(T, T) },
      { name: "Phùng Thị Ngọc Lũng", birth: day(1985, 12, 24), position: "Phó Trưởng phòng", ...rated(T, T) },
      { name: "Đàm Viết Cao Nguyên", birth: day(1989, 4, 2), position: "Chuyên viên", ...rated(XS, XS) },
      { name: "Sầm Thị Hồ Thủy Tiên", birth: "03/11/1995", position: "Chuyên viên", ...rated(T, T) },
      // Three months of work: reviewed, not rated.
      { name: "Chu Hải Đăng Khuê", birth: day(1999, 9, 9), position: "Chuyên viên", member: false, months: 3, ...rated("", ""), note: "Tuyển dụng từ 01/10/2023" },
    ],
  },
  {
    // 3 people: 20 % of 3 is 0,6, so there is no excellent seat.
    name: "Phòng Tuyên truyền và Địa bàn",
    people: [
      // Lowered by the agency's leaders, and nobody has written why.
      { name: "Siu H'Ngăm Đông Xuân", birth: day(1979, 1, 6), position: "Trưởng phòng", ...rated(T, T, HT) },
      // Leads and is no party member: two rules of the plan fit, so the form is asked.
      { name: "Tôn Thất Hiên Cỏ", birth: "21/6/1987", position: "Phó Trưởng phòng", member: false, ...rated(T, T) },
      { name: "Triệu Thị Nậm Pung", birth: day(1996, 5, 5), position: "Chuyên viên", ...rated(T, T) },
    ],
  },
];
