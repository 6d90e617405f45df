import type { CollectiveForm, PersonForm } from "../review/subject";

/** Papers of a meeting, in the order they are needed. */
export const MEETING_FORMS = [
  "commentSheet", "commentSummary", "invitation", "attendance", "criterionBallot", "collectiveBallot", "peopleBallot", "tallyMinutes", "meetingMinutes", "schedule",
] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

export const isMeetingForm = (form: string): form is MeetingForm => (MEETING_FORMS as readonly string[]).includes(form);

/** What a document is: a form of the regulation, or one of the papers around them; their names in `messages.vi/paper.ts`. */
export type DocumentForm =
  | PersonForm
  | CollectiveForm
  | MeetingForm
  | "frame"
  | "unitSummary"
  | "report"
  | "partyReport"
  | "notice"
  | "trace"
  | "filing"
  | "provinceContents"
  | "partyContents";

type MeetingTemplate =
  | "phieu-gop-y.docx" | "tong-hop-gop-y.docx" | "giay-moi.docx" | "diem-danh.docx" | "phieu-cap-do.docx" | "phieu-tap-the.docx" | "phieu-ca-nhan.docx"
  | "kiem-phieu.docx" | "bien-ban-hoi-nghi.docx" | "lich-hop.docx";

/** The file of a template in `templates/`. */
export type ShippedTemplate =
  | "mau-01.docx"
  | "mau-02a.docx"
  | "mau-02b.docx"
  | "mau-1269.docx"
  | "tu-danh-gia.docx"
  | "khung-tieu-chi.docx"
  | "ket-qua-phong.docx"
  | "bao-cao-ubnd.docx"
  | "bao-cao-tinh-uy.docx"
  | "thong-bao.docx"
  | "danh-muc-luu-tru.docx"
  | "muc-luc-ho-so.docx"
  | "truy-vet.docx"
  | MeetingTemplate;

/** Forms of a year whose official sheets were not at hand: only the office can give the file. */
export const OFFICE_ONLY = ["mau-01-2025.docx", "mau-2a-2025.docx", "mau-2b-2025.docx"] as const;
export type OfficeOnlyTemplate = (typeof OFFICE_ONLY)[number];

export type TemplateName = ShippedTemplate | OfficeOnlyTemplate;

export const isShipped = (name: TemplateName): name is ShippedTemplate => !(OFFICE_ONLY as readonly string[]).includes(name);

/** What is put in the place of a tag; `null`: nobody knows it, a dotted line is printed. */
export type TagValue = string | boolean | null | readonly Tags[];
export interface Tags {
  readonly [tag: string]: TagValue;
}

/** One document to make. */
export interface DocumentPlan {
  /** Folder and file name inside the dossier, with "/" between: legal on Windows, at most 120 characters, unique. */
  readonly path: string;
  readonly form: DocumentForm;
  /** Id of the person or collective; of the agency for the report. */
  readonly subject: string;
  readonly template: TemplateName;
  readonly tags: Tags;
  /** Names of what the roster does not know and the form asks for. */
  readonly blanks: readonly string[];
}
