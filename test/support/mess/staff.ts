import fc from "fast-check";
import type { Group } from "../../../src/review/group";
import type { Outcome } from "../../../src/review/level";
import type { PartialDate } from "../../../src/review/subject";

/** A person as the office knows them, before anybody types. The picks choose how each fact is spelt; 0 is the plain way. */
export interface Member {
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth: PartialDate;
  readonly group: Exclude<Group, "unknown">;
  readonly isMember: boolean;
  readonly joined: PartialDate;
  readonly self: Outcome;
  readonly proposal: Outcome;
  readonly decision: Outcome | null;
  readonly note: string | null;
  readonly number: number;
  readonly picks: readonly number[];
}

export interface Unit {
  readonly name: string;
  readonly members: readonly Member[];
}

/** Syllables put together by chance: nobody's name is meant. Some begin like words of a list, some hold a quote, one letter or none of our marks. */
const FAMILIES = [
  "Nguyễn", "Trần", "Lê", "Đặng", "Vũ", "Hoàng", "Huỳnh", "Ngô", "Cộng", "Tổng", "Lưu", "Danh", "Phòng", "Ban", "Văn", "Số", "Bao", "Đinh", "Khối", "Chú", "Trương", "Kim", "A", "Y", "K'", "H'", "Rơ Châm", "Ksor",
];
const MIDDLES = ["", "Văn", "Thị", "Thúy", "Hòa", "Quốc", "Ý", "Sách", "Thị Mỹ", "Xuân", "Cộng", "Ngọc", "Bá"];
const GIVENS = ["An", "Thủy", "Hòa", "Ngày", "Phòng", "Toàn", "Tổng", "Đức", "Ý", "Brong", "Lý", "Quyền", "Tháng", "Năm", "Nữ", "Nam", "Thanh", "Khuê", "Phụng", "Ấn", "Ặng", "Quý"];

const name = fc
  .tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...MIDDLES), fc.constantFrom(...GIVENS))
  .map((parts) => parts.filter((part) => part !== "").join(" "));

const day = (from: number, to: number): fc.Arbitrary<PartialDate> =>
  fc.record({ year: fc.integer({ min: from, max: to }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

const birth: fc.Arbitrary<PartialDate> = fc.tuple(day(1951, 2004), fc.constantFrom("day", "day", "day", "month", "year")).map(([date, known]) => ({
  ...date,
  ...(known === "day" ? {} : { day: null }),
  ...(known === "year" ? { month: null } : {}),
}));

const level = fc.constantFrom<Outcome>("good", "excellent", "completed", "failed", "unrated");
const NOTES = [null, null, null, "Nghỉ thai sản từ tháng 5", "nghỉ hưu 01/10", "chuyển đến 15/8", "biệt phái", "tập sự", "Kỷ luật khiển trách", "Học cao cấp LLCT", "7 = 8?", "“Tổ trưởng” công đoàn {A}", "Không"];

const memberOf = (group: fc.Arbitrary<Member["group"]>): fc.Arbitrary<Member> =>
  fc.record({
    name, birth, group,
    sex: fc.constantFrom("male", "female"),
    isMember: fc.boolean(),
    joined: day(2005, 2021),
    self: level,
    proposal: level,
    decision: fc.option(level, { nil: null, freq: 3 }),
    note: fc.constantFrom(...NOTES),
    number: fc.nat(99_999),
    picks: fc.array(fc.nat(60), { minLength: 16, maxLength: 16 }),
  });

const staff = fc.constantFrom<Member["group"]>("civilServant", "civilServant", "civilServant", "unitDeputy", "contractWorker");
const UNIT_NAMES = ["Văn phòng", "Thanh tra", "Phòng Chính sách", "Phòng Kế hoạch - Tổng hợp", "Phòng Tuyên truyền và Địa bàn", "Văn phòng Ban", "Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2"];

/** An agency with its leaders first and a few phòng, each headed by somebody. */
export const anyAgency: fc.Arbitrary<readonly Unit[]> = fc
  .record({
    leaders: fc.array(memberOf(fc.constant("agencyDeputy")), { maxLength: 2 }),
    head: memberOf(fc.constant("agencyHead")),
    units: fc.uniqueArray(fc.record({ name: fc.constantFrom(...UNIT_NAMES), head: memberOf(fc.constant("unitHead")), rest: fc.array(memberOf(staff), { minLength: 1, maxLength: 4 }) }), {
      selector: (unit) => unit.name, minLength: 1, maxLength: 4,
    }),
  })
  .map(({ leaders, head, units }) => [
    { name: "Lãnh đạo Ban", members: [head, ...leaders] },
    ...units.map((unit) => ({ name: unit.name, members: [unit.head, ...unit.rest] })),
  ]);
