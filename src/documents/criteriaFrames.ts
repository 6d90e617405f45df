import { FILE_LABELS, FRAME } from "../messages.vi/document";
import { COLLECTIVE_FRAME, frameOf } from "../review/frame";
import { findCriterion } from "../review/gradeCriteria";
import { isAgencyLeader } from "../review/group";
import type { Outcome } from "../review/level";
import type { CollectiveReview, PersonReview, Review } from "../review/review";
import { type Collective, CRITERION_GRADES, type CriterionGrade } from "../review/subject";
import { collectiveHeaderTags } from "./collectiveTags";
import type { Tags } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { TICKED, EMPTY, ticks } from "./ticks";

/**
 * The frame of criteria each collective and each leader of the agency grades itself by (mục II.1.1, II.2.1, II.3.1 Kế hoạch), with the
 * grades and the level it gave itself. What the meeting voted stands in the minutes. Where the year's rules rate by points there is none.
 */
export const criteriaFrames = ({ review, agency, parts }: Source): readonly Draft[] =>
  review.regulation.criteria.frames.length === 0 ? [] : parts.flatMap((part) => {
    const draft = (subject: string, name: string, tags: Tags): Draft => ({ part, name, label: FILE_LABELS.frame, form: "frame", subject, template: "khung-tieu-chi.docx", tags });
    return [
      ...part.collectives.map((one) => draft(one.collective.id, one.collective.name, { ...collectiveHeaderTags(one.collective, agency), ...collectiveTags(one, review) })),
      ...part.people
        .filter(({ group }) => isAgencyLeader(group))
        .map((one) => draft(one.person.id, one.person.name, { ...collectiveHeaderTags(AT_THE_TOP, agency), ...personTags(one, review) })),
    ];
  });

/** A leader of the agency writes under the header of its leadership. */
const AT_THE_TOP: Pick<Collective, "kind" | "unit" | "name"> = { kind: "leadership", unit: null, name: "" };

const collectiveTags = ({ collective: { id, name, kind, self } }: CollectiveReview, review: Review): Tags =>
  frameTags({ id, name, self, title: FRAME.titles[kind], signs: FRAME.signs.collective, signer: "" }, COLLECTIVE_FRAME, review);

const personTags = ({ person: { id, name, position, self }, group }: PersonReview, review: Review): Tags =>
  frameTags({ id, name: [name, position].filter(Boolean).join(", "), self, title: FRAME.titles.person, signs: FRAME.signs.person, signer: name }, frameOf(group), review);

interface Rated {
  readonly id: string;
  readonly name: string;
  readonly self: Outcome | null;
  readonly title: string;
  readonly signs: string;
  readonly signer: string;
}

function frameTags({ id, name, self, title, signs, signer }: Rated, frame: string, { regulation, roster }: Review): Tags {
  const { frames } = regulation.criteria;
  const marks = roster.marks.filter((mark) => mark.subject === id && mark.source === "self");
  const gradeOf = (text: string): CriterionGrade | null => marks.find((mark) => (findCriterion(mark.criterion, frames, frame)?.text ?? mark.criterion) === text)?.grade ?? null;
  return {
    "LOẠI ĐỐI TƯỢNG": title,
    "Chủ thể": name,
    "Đối tượng": name,
    "Tiêu chí": frames.filter((row) => row.frame === frame).map(({ order, text }) => ({ "TT": order, "Nội dung": text, ...grades(gradeOf(text)) })),
    ...ticks("Tự xếp loại", self),
    "NGƯỜI KÝ": signs,
    "Họ và tên": signer,
  };
}

const grades = (given: CriterionGrade | null): Tags =>
  Object.fromEntries(CRITERION_GRADES.map(({ id, label }) => [`Cấp độ ${label}`, id === given ? TICKED : EMPTY]));
