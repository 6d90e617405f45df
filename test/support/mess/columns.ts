import type { Mess } from "./mess";
import { BLANK, CONTRACT, datesOf, LEVEL_WAYS, NO, pick, POSTS, SERVANT, toneMoved, type Typed, unseen, YES } from "./spellings";
import type { Member } from "./staff";

/** What one column says of each person; a heading of two rows has two texts. */
export interface Column {
  readonly heads: readonly [string] | readonly [string, string];
  readonly of: (member: Member, unit: string) => Typed;
  readonly isUnit?: true;
  readonly isOrder?: true;
  /** The column that bears the name, or its first part. */
  readonly isName?: true;
}

const text = (typed: string, choice: number): Typed => ({ cell: unseen(typed, choice) });

/** The name as the office types it: in capitals or with the tone mark in its other place, which is how it is kept. */
export const typedName = (member: Member, mess: Mess): string => {
  const moved = (member.picks[0] ?? 0) % 5 === 4 ? toneMoved(member.name) : member.name;
  return mess.caps ? moved.toUpperCase() : moved;
};

/** Columns that belong together stay together when the office moves them. */
export function columnsOf(mess: Mess, hasNo: boolean): readonly (readonly Column[])[] {
  return [nameColumns(mess), ...birthColumns(mess), ...unitColumn(mess), [postColumn(mess)], ...partyColumns(mess, hasNo), ...ratingColumns(mess), ...otherColumns(mess), ...extraColumns(mess)];
}

function nameColumns(mess: Mess): readonly Column[] {
  const spelt = (member: Member) => typedName(member, mess);
  const noise = (member: Member) => member.picks[1] ?? 0;
  const family = (member: Member) => spelt(member).slice(0, Math.max(0, spelt(member).lastIndexOf(" ")));
  const given = (member: Member) => spelt(member).slice(spelt(member).lastIndexOf(" ") + 1);
  switch (mess.names) {
    case "whole":
      return [{ heads: [pick(["Họ và tên", "Họ tên", "Họ và tên công chức, người lao động", "Họ và tên\n(khai sinh)"], mess.headChoice)], isName: true, of: (member) => text(spelt(member), noise(member)) }];
    case "split":
      return [{ heads: [pick(["Họ đệm", "Họ và tên đệm", "Họ và chữ lót"], mess.headChoice)], isName: true, of: (member) => text(family(member), noise(member)) }, { heads: ["Tên"], of: (member) => text(given(member), noise(member)) }];
    case "splitMerged":
      return [{ heads: ["Họ và tên"], isName: true, of: (member) => text(family(member), noise(member)) }, { heads: ["Họ và tên"], of: (member) => text(given(member), noise(member)) }];
  }
}

function birthColumns(mess: Mess): readonly (readonly Column[])[] {
  const born = (member: Member): Typed => pick(datesOf(member.birth, mess.date1904), member.picks[2] ?? 0);
  const under = (sex: Member["sex"]) => (member: Member): Typed => (member.sex === sex ? born(member) : BLANK);
  const upper = pick(["Ngày sinh", "Ngày, tháng, năm sinh", "Năm sinh", "Ngày tháng năm sinh"], mess.headChoice);
  switch (mess.births) {
    case "column":
      return [[{ heads: [upper], of: born }]];
    case "gender":
      return [[{ heads: [upper], of: born }], [{ heads: ["Giới tính"], of: (member) => text(member.sex === "male" ? "Nam" : pick(["Nữ", "nữ", "NỮ"], member.picks[3] ?? 0), member.picks[4] ?? 0) }]];
    case "sexColumns":
      return [[{ heads: [upper, "Nam"], of: under("male") }, { heads: [upper, "Nữ"], of: under("female") }]];
    case "sexColumnsOneRow":
      return [[{ heads: [`${upper} Nam`], of: under("male") }, { heads: [`${upper} Nữ`], of: under("female") }]];
  }
}

/** One phòng typed in several ways: without capitals, with "P." or a final dot. */
export function typedUnit(name: string, choice: number): string {
  const ways: readonly [string, ...string[]] = [name, name, name.toLowerCase(), name.toUpperCase(), `${name}.`, name.replace(/^Phòng /u, "P. "), name.replace(/^Phòng /u, "P."), toneMoved(name)];
  return pick(ways, choice);
}

const unitColumn = (mess: Mess): readonly (readonly Column[])[] =>
  mess.units === "column" || mess.units === "merged"
    ? [[{
      heads: [pick(["Đơn vị", "Phòng, ban", "Phòng", "Đơn vị công tác", "Bộ phận"], mess.headChoice)], isUnit: true,
      of: (member, unit) => (mess.units === "merged" ? { cell: unit } : text(typedUnit(unit, member.picks[5] ?? 0), member.picks[6] ?? 0)),
    }]]
    : [];

const postColumn = (mess: Mess): Column => ({
  heads: [pick(["Chức vụ", "Chức vụ/chức danh", "Chức danh", "Chức vụ, chức danh hiện nay", "Chức vụ (chức danh)"], mess.headChoice)],
  of: (member) => text(typedPost(member), member.picks[8] ?? 0),
});

export const typedPost = (member: Member): string => pick(POSTS[member.group], member.picks[7] ?? 0);

/** Marks of membership; where the office writes its noes it writes all of them. */
function partyColumns(mess: Mess, hasNo: boolean): readonly (readonly Column[])[] {
  const date = (member: Member, choice: number): Typed => pick(datesOf(member.joined, mess.date1904), choice);
  const if_ = (member: Member, typed: Typed): Typed => (member.isMember ? typed : hasNo ? { cell: pick(NO, member.picks[9] ?? 0) } : BLANK);
  switch (mess.party) {
    case "marks":
      return [[{ heads: ["Đảng viên"], of: (member) => if_(member, { cell: pick(YES, member.picks[9] ?? 0) }) }]];
    case "words":
      return [[{ heads: [pick(["Là đảng viên", "Đảng viên (đánh dấu x)", "ĐẢNG VIÊN"], mess.headChoice)], of: (member) => if_(member, { cell: pick(YES, member.picks[10] ?? 0) }) }]];
    case "joined":
      return [[{ heads: [pick(["Ngày vào Đảng", "Ngày kết nạp Đảng", "Vào Đảng"], mess.headChoice)], of: (member) => if_(member, date(member, member.picks[9] ?? 0)) }]];
    case "stages":
      return [[
        { heads: ["Ngày vào Đảng", "Dự bị"], of: (member) => if_(member, date(member, member.picks[9] ?? 0)) },
        { heads: ["Ngày vào Đảng", "Chính thức"], of: (member) => (member.isMember && (member.picks[10] ?? 0) % 3 === 0 ? BLANK : if_(member, date(member, member.picks[10] ?? 0))) },
      ]];
  }
}

function ratingColumns(mess: Mess): readonly (readonly Column[])[] {
  const level = (which: "self" | "proposal" | "decision", at: number) => (member: Member): Typed => {
    const outcome = member[which];
    return outcome === null ? BLANK : text(pick(LEVEL_WAYS[outcome], member.picks[at] ?? 0), member.picks[at + 1] ?? 0);
  };
  const last: Column = { heads: [pick(["Xếp loại năm 2022", "Kết quả năm trước", "Kết quả xếp loại năm 2022"], mess.headChoice)], of: (member) => ({ cell: (member.picks[14] ?? 0) % 2 === 0 ? "HTTNV" : "Hoàn thành tốt nhiệm vụ" }) };
  switch (mess.ratings) {
    case "one":
      return [[{ heads: [pick(["Phòng đề xuất", "Đề xuất", "Kết quả biểu quyết", "Mức đề xuất"], mess.headChoice)], of: level("proposal", 10) }]];
    case "three":
      return [[{ heads: ["Tự xếp loại"], of: level("self", 11) }], [{ heads: ["Phòng đề xuất"], of: level("proposal", 10) }], [{ heads: [pick(["Quyết định", "Kết quả xếp loại năm 2023", "Xếp loại"], mess.headChoice)], of: level("decision", 12) }], [last]];
    case "grouped":
      return [[{ heads: ["Mức xếp loại", "Cá nhân tự nhận"], of: level("self", 11) }, { heads: ["Mức xếp loại", "Phòng"], of: level("proposal", 10) }, { heads: ["Mức xếp loại", "Quyết định"], of: level("decision", 12) }], [last]];
  }
}

const otherColumns = (mess: Mess): readonly (readonly Column[])[] => [
  [{ heads: [pick(["Loại", "Đối tượng", "Loại hợp đồng", "Diện"], mess.headChoice)], of: (member) => text(pick(member.group === "contractWorker" ? CONTRACT : SERVANT, member.picks[11] ?? 0), member.picks[12] ?? 0) }],
  [{ heads: ["Ghi chú"], of: (member) => (member.note === null ? BLANK : text(member.note, member.picks[13] ?? 0)) }],
];

/** Columns an office has and we have no use for. */
function extraColumns({ extras }: Mess): readonly (readonly Column[])[] {
  const code = (member: Member): string => String(member.number).padStart(5, "0");
  const all: readonly (readonly Column[])[] = [
    [{ heads: ["Dân tộc"], of: (member) => text(pick(["Kinh", "Mường", "Ba Na", "Gia Rai"], member.picks[15] ?? 0), member.picks[4] ?? 0) }],
    [{ heads: ["Số hiệu công chức"], of: (member) => ({ cell: code(member) }) }],
    [{ heads: ["Trình độ", "Chuyên môn"], of: () => ({ cell: "ĐH" }) }, { heads: ["Trình độ", "LLCT"], of: (member) => ({ cell: (member.picks[15] ?? 0) % 2 === 0 ? "x" : null }) }, { heads: ["Trình độ", "Tin học"], of: () => ({ cell: "x" }) }],
    [{ heads: ["Mã ngạch"], of: () => ({ cell: "01.003" }) }],
    [{ heads: ["Hệ số lương"], of: (member) => pick<Typed>([{ cell: "3,33" }, { cell: 4.98, format: "0.00" }, { cell: { error: "#N/A" } }], member.picks[14] ?? 0) }],
    [{ heads: ["Điểm"], of: (member) => pick<Typed>([{ cell: "90,5" }, { cell: 90 }, { cell: "90 điểm" }, { cell: "90/100" }, { cell: "70" }], member.picks[13] ?? 0) }],
    [{ heads: ["Quê quán"], of: () => ({ cell: "Xã Bản Mường, huyện Nậm Pung" }) }, { heads: ["Tôn giáo"], of: () => ({ cell: "Không" }) }],
  ];
  return all.slice(0, extras);
}
