import { type FormRole, formInSet } from "../review/formRole";
import type { AbsoluteMaximum, Deadline, Given, ReadingKey, Readings, Regulation, Ruled, VotingRule } from "../review/regulation";
import { matchKey } from "../review/matchKey";
import { decidedNote, READING_NAMES, readDecidedNote } from "../messages.vi/reading";
import type { PersonForm } from "../review/subject";
import { dossierRuleText } from "../messages.vi/paper";
import { comparedText, TEMPLATE_NOTES, type NotedTemplate } from "../messages.vi/template";
import { type Belongs, DOSSIER_ITEMS, type DossierItem } from "../review/dossier";
import { chosen, ruled, type RuleDefinition, type ValueKind } from "./ruleDefinition";
import { POINT_RULES } from "./pointRules";
import { SET_CODES, writtenText } from "./ruleSet";
import { ALWAYS, BELONGS, COUNT, COUNTING, DAY, FORM, LEADER_READING, MONTHS, PERCENT, POOL_BASE, ROUNDING, RULE_SET, TITLE, VOTING_BASE, YEAR, YES_NO } from "./ruleValues";

const DEADLINES = {
  meeting: "Họp kiểm điểm tập thể lãnh đạo Ban, trước ngày",
  province: "Gửi hồ sơ UBND tỉnh (qua Sở Nội vụ), trước ngày",
  party: "Gửi hồ sơ Ban Tổ chức Tỉnh ủy, trước ngày",
  servants: "Đánh giá, xếp loại công chức, trước ngày",
  central: "Tỉnh ủy gửi hồ sơ Ban Tổ chức Trung ương, trước ngày",
} as const satisfies Record<Deadline["id"], string>;

/** Mã of each reading in Quy tắc. */
export const READING_CODES: Readonly<Record<ReadingKey, string>> = {
  rounding: "CACHHIEU.LAMTRON", base: "CACHHIEU.Q3.COSO", leadersInQ1: "CACHHIEU.Q1.LANHDAO", unratedInQ1: "CACHHIEU.Q1.KHONGXEPLOAI", q2: "CACHHIEU.Q2",
};

/** What a day the office types is for, in a set that gives none. */
const TYPED_DEADLINES = {
  meeting: "Họp kiểm điểm tập thể lãnh đạo Ban",
  province: "Hồ sơ báo cáo UBND tỉnh (qua Sở Nội vụ)",
  party: "Hồ sơ gửi Ban Tổ chức Tỉnh ủy",
  servants: "Đánh giá, xếp loại công chức",
  central: "Hồ sơ của Tỉnh ủy gửi Ban Tổ chức Trung ương",
} as const satisfies Record<Deadline["id"], string>;
const DEADLINE_ORDER = Object.keys(TYPED_DEADLINES) as readonly Deadline["id"][];

const ratesByPoints = ({ points }: Regulation): boolean => points !== null;
const ofAgency = (definition: RuleDefinition): RuleDefinition => ({ ...definition, isOfAgency: true });
const onlyIn = (isIn: (regulation: Regulation) => boolean, definition: RuleDefinition): RuleDefinition => ({ ...definition, isIn });

/** How the Mã of the rows on templates begin. */
export const TEMPLATE_CODE = "TEPMAU.";
const TEMPLATES = Object.keys(TEMPLATE_NOTES) as readonly NotedTemplate[];

const DOSSIER_CODES = {
  report: "BAOCAOUBND", partyReport: "BAOCAOTINHUY", minutes: "BIENBAN", leadershipForm: "MAU01", leadershipFrame: "KHUNGTAPTHE", selfReport: "TUDANHGIA",
  agencyFrame: "KHUNGCOQUAN", headForm: "NGUOIDUNGDAU", headFrame: "KHUNGNGUOIDUNGDAU", headPapers: "YKIENNGUOIDUNGDAU", deputyForm: "CAPPHO",
  deputyFrame: "KHUNGCAPPHO", deputyPapers: "YKIENCAPPHO", unitSummaries: "KETQUAPHONG",
} as const satisfies Record<DossierItem, string>;

/**
 * Every value of the regulation that the office can see and change in QuyTac: code ↔ place in the regulation ↔ reader ↔
 * words. Reading and writing the sheet both go through this table; a regulation that grows gets a line here.
 */
export const RULES: readonly RuleDefinition[] = [
  // These three are read before all others (`ruleSet.ts`): they say whose values the others are.
  ofAgency(chosen(SET_CODES.set, "Bộ quy tắc đang dùng", RULE_SET, ({ id }) => id, (regulation) => regulation)),
  ofAgency(chosen(SET_CODES.year, "Năm đánh giá, xếp loại", YEAR, ({ year }) => year, (regulation) => regulation)),
  ofAgency(chosen(SET_CODES.written, "Các giá trị bên dưới được ghi theo bộ, năm này (phần mềm tự ghi, không sửa)", TITLE, writtenText, (regulation) => regulation)),
  title("CHUCDANH.NGUOIDUNGDAU", "Chức danh người đứng đầu cơ quan", "head"),
  title("CHUCDANH.CAPPHO", "Chức danh cấp phó của người đứng đầu", "deputy"),
  form("MAU.LANHDAO", "Mẫu cho lãnh đạo, quản lý là đảng viên", "leader"),
  form("MAU.LANHDAO.NGOAIDANG", "Mẫu cho lãnh đạo, quản lý không là đảng viên (hai quy định cùng đúng, cơ quan chọn)", "leaderNotMember"),
  form("MAU.DANGVIEN", "Mẫu cho công chức là đảng viên, không giữ chức vụ", "member"),
  form("MAU.NGOAIDANG", "Mẫu cho công chức không là đảng viên", "notMember"),
  form("MAU.NGUOILAODONG", "Mẫu cho người lao động", "contractWorker"),
  eligibility("XEPLOAI.THANGTOITHIEU", "Công tác ít hơn số tháng này thì không xếp loại (vẫn kiểm điểm)", "minimumMonths"),
  eligibility("XEPLOAI.NGHI.GIOIHAN", "Nghỉ từ số tháng này thì cao nhất là hoàn thành nhiệm vụ", "leaveCapMonths"),
  eligibility("XEPLOAI.NGHI.KHONGXEP", "Nghỉ từ số tháng này thì không xếp loại", "leaveUnratedMonths"),
  law("XEPLOAI.THAISAN", "Nghỉ thai sản: xếp loại theo thời gian làm việc thực tế", "maternity"),
  law("XEPLOAI.KYLUAT", "Bị kỷ luật trong năm: không hoàn thành nhiệm vụ", "discipline"),
  law("XEPLOAI.KYLUAT.MOTLAN", "Một hành vi vi phạm chỉ tính vào một năm", "countedOnce"),
  voting("BIEUQUYET.COSO", "Tỷ lệ phiếu tính trên", VOTING_BASE, "base"),
  voting("BIEUQUYET.NGUONG", "Mức được chọn phải có nhiều hơn số phần trăm này", PERCENT, "threshold"),
  voting("BIEUQUYET.CACHDEM", "Cách đếm phiếu từng mức", COUNTING, "counting"),
  quota("TYLE.Q1", "Mỗi phòng đề xuất xuất sắc không quá (% tổng số người của phòng)", PERCENT, "unitPercent"),
  quota("TOIDA.Q2A", "Tập thể phòng xuất sắc tối đa", COUNT, "collectiveMaximum"),
  onlyIn(ratesByPoints, quota("TYLE.Q2A", "Tập thể phòng xuất sắc không quá (% số được xếp loại tốt)", PERCENT, "collectivePercent")),
  quota("TOIDA.Q2BC", "Cá nhân xuất sắc tối đa trong mỗi nhóm lãnh đạo phòng", COUNT, "leaderMaximum"),
  onlyIn(ratesByPoints, quota("TYLE.Q2BC", "Mỗi nhóm lãnh đạo phòng xuất sắc không quá (% số được xếp loại tốt)", PERCENT, "leaderPercent")),
  quota("TOIDA.Q2CHUNG", "Cá nhân xuất sắc tối đa của cả hai nhóm lãnh đạo phòng", COUNT, "leadersInAllMaximum"),
  quota("TYLE.Q3", "Người không giữ chức vụ xuất sắc không quá (% số được xếp loại tốt)", PERCENT, "nonLeaderPercent"),
  quota("TYLE.Q0", "Công chức xuất sắc toàn cơ quan và từng nhóm không quá (%)", PERCENT, "agencyPercent"),
  onlyIn(ratesByPoints, quota("TYLE.CAOHON", "Tỷ lệ cấp có thẩm quyền có thể cho cơ quan có thành tích nổi trội (% số được xếp loại tốt)", PERCENT, "higherPercent")),
  onlyIn(ratesByPoints, chosen("TYLE.CAOHON.APDUNG", "Cơ quan đã được cho áp dụng tỷ lệ cao hơn", YES_NO, ({ higherApplies }) => higherApplies, (regulation, value) => ({ ...regulation, higherApplies: value }))),
  ...POINT_RULES,
  reading("rounding", ROUNDING),
  reading("base", POOL_BASE),
  reading("leadersInQ1", YES_NO),
  reading("unratedInQ1", YES_NO),
  reading("q2", LEADER_READING),
  deadline("THOIHAN.HOP", "meeting"),
  deadline("THOIHAN.UBND", "province"),
  deadline("THOIHAN.TINHUY", "party"),
  onlyIn(ratesByPoints, deadline("THOIHAN.CONGCHUC", "servants")),
  onlyIn(ratesByPoints, deadline("THOIHAN.TRUNGUONG", "central")),
  maximum("SOTOIDA.Q2A", "Số tập thể phòng xuất sắc được giao (thay cho số tính ra)", "Q2a"),
  maximum("SOTOIDA.Q2B", "Số Trưởng phòng và tương đương xuất sắc được giao", "Q2b"),
  maximum("SOTOIDA.Q2C", "Số Phó Trưởng phòng và tương đương xuất sắc được giao", "Q2c"),
  maximum("SOTOIDA.Q3", "Số người không giữ chức vụ xuất sắc được giao", "Q3"),
  ...DOSSIER_ITEMS.map(inDossier),
  ...TEMPLATES.map(compared),
];

/** "HOSO.NGUOIDUNGDAU": to which dossier the form of the agency's head belongs. */
function inDossier(item: DossierItem): RuleDefinition {
  return ruled<Belongs>(`HOSO.${DOSSIER_CODES[item]}`, dossierRuleText(item), BELONGS, ({ dossier }) => dossier[item], (regulation, value) => ({
    ...regulation,
    dossier: { ...regulation.dossier, [item]: value },
  }));
}

/** "TEPMAU.mau-02a.docx": the office has held the template against the original, and what is unverified in it. */
function compared(template: NotedTemplate): RuleDefinition {
  const set = (regulation: Regulation, yes: boolean): Regulation => {
    const others = regulation.comparedTemplates.filter((one) => one !== template);
    return { ...regulation, comparedTemplates: yes ? [...others, template] : others };
  };
  return {
    ...chosen<boolean>(`${TEMPLATE_CODE}${template}`, comparedText(template), YES_NO, ({ comparedTemplates }) => comparedTemplates.includes(template), set),
    verifiedOf: ({ comparedTemplates }) => comparedTemplates.includes(template),
    isOfAgency: true,
  };
}

function title(code: string, what: string, key: keyof Regulation["titles"]): RuleDefinition {
  return ofAgency(chosen(code, what, TITLE, ({ titles }) => titles[key], (regulation, value) => ({ ...regulation, titles: { ...regulation.titles, [key]: value } })));
}

function form(code: string, what: string, role: FormRole): RuleDefinition {
  const definition = ruled<PersonForm>(code, what, FORM, ({ forms }) => forms[role], (regulation, value) => ({ ...regulation, forms: { ...regulation.forms, [role]: value } }));
  return {
    ...definition,
    valuesIn: ({ personForms }) => personForms,
    apply: (regulation, given) => {
      const typed = FORM.read(given.value, given.shown);
      const value = typed === null ? null : formInSet(typed, regulation.personForms);
      return value === null ? null : definition.apply(regulation, { ...given, value });
    },
  };
}

type Eligibility = Regulation["eligibility"];

function eligibility(code: string, what: string, key: "minimumMonths" | "leaveCapMonths" | "leaveUnratedMonths"): RuleDefinition {
  const set = (regulation: Regulation, value: Ruled<number>) => ({ ...regulation, eligibility: { ...regulation.eligibility, [key]: value } });
  return ruled(code, what, MONTHS, (regulation) => regulation.eligibility[key], set);
}

function law(code: string, what: string, key: keyof Pick<Eligibility, "maternity" | "discipline" | "countedOnce">): RuleDefinition {
  const set = (regulation: Regulation, value: Ruled<true>) => ({ ...regulation, eligibility: { ...regulation.eligibility, [key]: value } });
  return ruled(code, what, ALWAYS, (regulation) => regulation.eligibility[key], set);
}

/** The three parts of the voting rule share one clause. */
function voting<K extends keyof VotingRule>(code: string, what: string, kind: Parameters<typeof ruled<VotingRule[K]>>[2], key: K): RuleDefinition {
  return ruled<VotingRule[K]>(
    code, what, kind,
    (regulation) => ({ ...regulation.voting, value: regulation.voting.value[key] }),
    (regulation, { value, clause, verified }) => ({ ...regulation, voting: { value: { ...regulation.voting.value, [key]: value }, clause, verified } }),
  );
}

function quota(code: string, what: string, kind: Parameters<typeof ruled<number>>[2], key: Exclude<keyof Regulation["quotas"], "agencyBase">): RuleDefinition {
  return ruled(code, what, kind, ({ quotas }) => quotas[key], (regulation, value) => ({ ...regulation, quotas: { ...regulation.quotas, [key]: value } }));
}

/** A reading keeps who chose it and why: the reason in Căn cứ, the rest in Ghi chú with what was chosen. A value changed since is nobody's word. */
function reading<K extends ReadingKey>(key: K, kind: ValueKind<Readings[K]>): RuleDefinition {
  const shownIn = ({ readings }: Regulation): string => String(kind.show(readings[key]));
  return {
    ...chosen<Readings[K]>(READING_CODES[key], READING_NAMES[key], kind, ({ readings }) => readings[key], (regulation) => regulation),
    clauseOf: ({ readingDecisions }) => readingDecisions[key]?.why ?? "",
    noteOf: (regulation) => {
      const decision = regulation.readingDecisions[key];
      return decision === undefined ? null : decidedNote(shownIn(regulation), decision);
    },
    apply: (regulation, { value: cell, shown, clause, note }) => {
      const value = kind.read(cell, shown);
      if (value === null) return null;
      const read = { ...regulation, readings: { ...regulation.readings, [key]: value } };
      const decided = note === null ? null : readDecidedNote(note);
      const others: Regulation["readingDecisions"] = Object.fromEntries(Object.entries(regulation.readingDecisions).filter(([one]) => one !== key));
      const isItsOwn = decided !== null && clause !== null && matchKey(decided.shown) === matchKey(shownIn(read));
      return { ...read, readingDecisions: isItsOwn ? { ...others, [key]: { by: decided.by, on: decided.on, why: clause } } : others };
    },
  };
}

function deadline(code: string, id: Deadline["id"]): RuleDefinition {
  const find = ({ deadlines }: Regulation): Given<string> => {
    const found = deadlines.find((one) => one.id === id);
    return { value: found?.date ?? null, clause: found?.clause ?? "", verified: found?.verified ?? false };
  };
  return ruled(code, DEADLINES[id], DAY, find, ({ deadlines, ...regulation }, { value, clause, verified }) => {
    const before = deadlines.find((one) => one.id === id) ?? { id, what: TYPED_DEADLINES[id], strict: true };
    const after = [...deadlines.filter((one) => one.id !== id), { ...before, date: value, clause, verified }];
    return { ...regulation, deadlines: after.sort((a, b) => DEADLINE_ORDER.indexOf(a.id) - DEADLINE_ORDER.indexOf(b.id)) };
  });
}

/** A maximum for a group of the whole agency; blank means that the computed ceiling stands. */
function maximum(code: string, what: string, rule: AbsoluteMaximum["rule"]): RuleDefinition {
  return chosen(code, what, COUNT, ({ maxima }) => maxima.find((one) => one.rule === rule)?.maximum ?? null, (regulation, value) => withMaximum(regulation, { rule, scope: null, maximum: value }));
}

/** The regulation with one more typed maximum, in place of an earlier one for the same rule and phòng. */
export function withMaximum(regulation: Regulation, added: AbsoluteMaximum): Regulation {
  const others = regulation.maxima.filter(({ rule, scope }) => rule !== added.rule || scope !== added.scope);
  return { ...regulation, maxima: [...others, added] };
}
