import { labelOf } from "../review/level";
import type { Person, Place } from "../review/subject";
import type { Change, Doubt, YearComparison } from "../roster/compareYears";
import type { PreviousLevel } from "../roster/previousLevels";
import { dateText } from "../roster/readDate";
import { whole } from "./number";

/** What the pane and the command line say of last year's list beside this year's. */
export const LAST_YEAR = {
  title: "So với năm trước",
  found: (name: string) => `So với năm trước: ${name}`,
  invite: "Chọn danh sách năm trước để xem ai mới đến, ai không còn, ai chuyển phòng hay đổi chức vụ. Việc này không ghi gì vào sổ.",
  choose: "Chọn tệp năm trước",
  chooseOther: "Chọn tệp khác",
  reading: (name: string) => `Không đọc được ${name}. Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.`,
  nobody: (name: string) => `Không tìm thấy người nào trong ${name}. Chọn tệp có danh sách năm trước với cột “Họ và tên”.`,
  carry: (count: number) => `Khi tạo sổ, điền ${whole(count)} mức của năm trước vào các ô trống ở cột Xếp loại năm trước`,
  carriable: (count: number) => `Có thể điền Xếp loại năm trước: ${whole(count)}`,
  unchanged: (count: number) => `Không đổi: ${whole(count)}`,
} as const;

/** People of one fate, each as a line; `ofLastYear`: the places are in last year's list. */
export interface YearGroup {
  readonly id: "added" | "left" | "changed" | "doubtful";
  readonly title: string;
  readonly ofLastYear: boolean;
  readonly items: readonly { readonly place: Place; readonly text: string }[];
}

const CHANGES = { unit: "chuyển phòng", position: "đổi chức vụ", name: "đổi họ tên" } as const satisfies Record<Change["what"], string>;
const WHYS = {
  several: "có nhiều người giống nhau",
  birthUnknown: "cùng họ tên nhưng thiếu ngày sinh và khác phòng",
  birthDiffers: "cùng họ tên nhưng khác ngày sinh",
  nameDiffers: "cùng ngày sinh, họ tên gần giống, khác phòng",
} as const satisfies Record<Doubt["why"], string>;

/** Everybody who is not as last year, in groups with their counts: "Có thay đổi: 3 (chuyển phòng 2, đổi chức vụ 1)". */
export function yearGroups({ added, left, same, doubtful }: YearComparison): readonly YearGroup[] {
  const changed = same.filter(({ changes }) => changes.length > 0);
  const counts = (Object.keys(CHANGES) as Change["what"][]).flatMap((what) => {
    const count = changed.filter(({ changes }) => changes.some((change) => change.what === what)).length;
    return count === 0 ? [] : [`${CHANGES[what]} ${whole(count)}`];
  });
  return [
    { id: "added", title: `Mới có trong danh sách: ${whole(added.length)}`, ofLastYear: false, items: added.map((person) => ({ place: person.place, text: whoText(person) })) },
    { id: "left", title: `Không còn trong danh sách: ${whole(left.length)}`, ofLastYear: true, items: left.map((person) => ({ place: person.place, text: whoText(person) })) },
    {
      id: "changed", title: `Có thay đổi: ${whole(changed.length)}${counts.length === 0 ? "" : ` (${counts.join(", ")})`}`, ofLastYear: false,
      items: changed.map(({ now, changes }) => ({ place: now.place, text: `${now.name}: ${changes.map(changeText).join("; ")}` })),
    },
    { id: "doubtful", title: `Chưa chắc là một người: ${whole(doubtful.length)}`, ofLastYear: false, items: doubtful.map((doubt) => ({ place: doubt.now[0]?.place ?? "", text: doubtText(doubt) })) },
  ];
}

export const levelText = ({ person, level }: PreviousLevel): string => `${person.name}: ${labelOf(level)}`;

const whoText = ({ name, position, unit }: Person): string => [name, position, unit].filter((part) => part !== null).join(", ");
const changeText = ({ what, before, now }: Change): string => `${CHANGES[what]} từ “${before}” sang “${now}”`;
const oneText = (person: Person): string => `${whoText(person)}${person.birth === null ? "" : `, sinh ${dateText(person.birth)}`} (${person.place})`;

function doubtText({ why, before, now }: Doubt): string {
  return `${now.map(oneText).join("; ")}. Năm trước: ${before.map(oneText).join("; ")}. Lý do: ${WHYS[why]}. Nếu là một người, ghi đúng họ tên và ngày sinh ở cả hai danh sách`;
}
