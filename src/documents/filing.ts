import { FILING, TOP_NAMES } from "../messages.vi/document";
import { incomingPapers, type IncomingPaper } from "../review/dossier";
import { COLLECTIVE_FORMS, PERSON_FORMS } from "../review/subject";
import type { DocumentForm, DocumentPlan, Tags } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { capitals, dateLine, known } from "./printed";
import { agencyId } from "./reports";

interface Kept {
  readonly what: keyof typeof FILING.kinds;
  /** Also on paper, in the personal file. */
  readonly onPaper: boolean;
  readonly forms: readonly DocumentForm[];
  readonly papers: readonly IncomingPaper[];
}

/** What is kept (Điều 22 Nghị định 90/2020/NĐ-CP, sửa đổi bởi Nghị định 48/2023/NĐ-CP): all of it electronically. */
const KEPT: readonly Kept[] = [
  { what: "minutes", onPaper: false, forms: ["tallyMinutes", "meetingMinutes"], papers: [] },
  { what: "forms", onPaper: true, forms: PERSON_FORMS, papers: [] },
  { what: "partyOpinion", onPaper: false, forms: [], papers: ["partyOpinion"] },
  { what: "notice", onPaper: true, forms: ["notice"], papers: [] },
  { what: "complaints", onPaper: false, forms: [], papers: [] },
  { what: "others", onPaper: false, forms: [...COLLECTIVE_FORMS, "frame", "unitSummary", "report", "partyReport"], papers: ["residence", "oldAgency"] },
];

/** The list for filing: what is kept of whom, and what also goes into the personal file on paper. */
export function filing({ review, agency, parts }: Source, plans: readonly DocumentPlan[]): readonly Draft[] {
  const made = new Set(plans.map(({ subject, form }) => `${subject} ${form}`));
  return [filingList(review, agency, parts, plans, (subject, forms) => (forms.some((form) => made.has(`${subject} ${form}`)) ? "x" : ""))];
}

type Has = (subject: string, forms: readonly DocumentForm[]) => string;

const filingList = (review: Source["review"], agency: Source["agency"], parts: Source["parts"], plans: readonly DocumentPlan[], has: Has): Draft => ({
  part: null,
  name: TOP_NAMES.filing(agency.year),
  label: null,
  form: "filing",
  subject: agencyId(review),
  template: "danh-muc-luu-tru.docx",
  tags: {
    "CƠ QUAN CHỦ QUẢN": capitals(agency.parent),
    "CƠ QUAN BAN HÀNH": capitals(agency.name),
    "Địa danh, ngày tháng năm": dateLine(agency),
    "Năm": String(agency.year),
    "Tài liệu": KEPT.map((kept, index) => keptRow(kept, index, plans, incomingPapers(parts))),
    "Người": parts.flatMap(({ people }) => people).map(({ person: { id, name, unit } }, index): Tags => ({
      "TT": String(index + 1), "Họ và tên": name, "Đơn vị": unit ?? "", "Phiếu": has(id, PERSON_FORMS), "Thông báo": has(id, ["notice"]),
    })),
    "Người lập": known(agency.keeper) ?? "",
  },
});

function keptRow({ what, onPaper, forms, papers }: Kept, index: number, plans: readonly DocumentPlan[], incoming: ReturnType<typeof incomingPapers>): Tags {
  const made = plans.filter(({ form }) => forms.includes(form)).length;
  const awaited = incoming.filter(({ paper }) => papers.includes(paper)).length;
  return {
    "TT": String(index + 1),
    "Tên": FILING.kinds[what],
    "Điện tử": "x",
    "Giấy": onPaper ? "x" : "",
    "Số lượng": [made > 0 ? FILING.made(made) : "", awaited > 0 ? FILING.awaited(awaited) : ""].filter(Boolean).join("; "),
  };
}
