import type { AgencySettings } from "../review/agency";
import { GROUPS, isAgencyLeader } from "../review/group";
import { labelOf, LEVELS, type Outcome } from "../review/level";
import type { PersonReview, QuotaCheck, Rating, Review } from "../review/review";
import { dayText, REPORT } from "../messages.vi/document";
import { quotaSentence } from "../messages.vi/quota";
import { reasonText } from "../messages.vi/reason";
import { reportHeadTags } from "./collectiveTags";
import type { Tags } from "./documentPlan";
import { dossierParts, type DossierPart } from "./dossierParts";
import { birthText, known } from "./printed";
import { shareOf, shares } from "../review/shares";

/**
 * The outcome the report counts and lists: Quyết định, else Lãnh đạo Ban xem xét, else the proposal. Who cannot be rated is
 * unrated even where nobody proposed anything.
 */
export const reportedOutcome = ({ decision, consideration, proposal, ceiling }: Rating): Outcome | null =>
  decision ?? consideration ?? (ceiling === "unrated" ? "unrated" : proposal);

/** Tags of the report to UBND tỉnh: text, tables and annex are all counted from the same people, so they agree. */
export function reportTags(review: Review, agency: AgencySettings): Tags {
  const { people, regulation } = review;
  const parts = dossierParts(review);
  const ordered = parts.flatMap((part) => part.people);
  const all = countRow(REPORT.total, people);
  const groups = GROUPS.map(({ id, label }) => countRow(label, people.filter(({ group }) => group === id))).filter(({ count }) => count > 0);
  const units = parts.map((part) => countRow(part.name, part.people)).filter(({ count }) => count > 0);
  return {
    ...reportHeadTags(agency, regulation),
    "Số": reportNumber(agency.reportNumber),
    "Ngày tháng năm": dayText(agency.documentDate, agency.year),
    "Kính gửi": addressees(agency.reportTo),
    "Tập thể": parts.flatMap(collectiveRows).map((row, index) => ({ "TT": String(index + 1), ...row })),
    "Tổng số": all.tags["Tổng số"] ?? "",
    "Được xếp loại": all.tags["Được xếp loại"] ?? "",
    "Tỷ lệ được xếp loại": shareOf(people.filter(isRated).length, people.length),
    "Không xếp loại": all.tags["Không xếp loại"] ?? "",
    "Chưa có kết quả": all.tags["Chưa có kết quả"] ?? "",
    "Ghi chú kết quả": resultNotes(people).map((sentence) => ({ "Câu": sentence })),
    "Theo nhóm": groups.map(({ tags }) => tags),
    "Cộng nhóm": [all.tags],
    "Theo đơn vị": units.map(({ tags }) => tags),
    "Cộng đơn vị": [all.tags],
    "Danh sách không xếp loại": ordered.filter(isUnrated).map((one) => ({ "Câu": unratedLine(one) })),
    "Hạn mức": quotaParts(review),
    "Người": ordered.map(personRow),
  };
}

/**
 * A letter states what its text says: a check whose clause nobody has seen, or whose verdict hangs on how the text is read, is for
 * the office's eyes. Q0 by group is only information.
 */
const isPrinted = ({ rule, scope, verified, severity, over }: QuotaCheck): boolean =>
  verified && (rule !== "Q0" || scope.kind === "agency") && (severity !== "warning" || over > 0);

/** The checks by what they look at: a phòng may have proposed more than was rated in the end. */
function quotaParts({ quotas }: Review): readonly Tags[] {
  return (["proposal", "decision"] as const).flatMap((stage) => {
    const checks = quotas.filter((check) => check.stage === stage && isPrinted(check)).map((check) => ({ "Câu": `${quotaSentence(check)}.` }));
    return checks.length === 0 ? [] : [{ "Giai đoạn": REPORT.stages[stage], "Kiểm tra": checks }];
  });
}

const outcomeOf = ({ rating }: PersonReview): Outcome | null => reportedOutcome(rating);
const isUnrated = (one: PersonReview): boolean => outcomeOf(one) === "unrated";
const isRated = (one: PersonReview): boolean => outcomeOf(one) !== null && !isUnrated(one);
const isPending = ({ rating }: PersonReview): boolean => rating.decision === null && reportedOutcome(rating) !== null && reportedOutcome(rating) !== "unrated";

/** One row of a count table. The percentages are of the rated, and sum to 100,0. */
function countRow(label: string, people: readonly PersonReview[]): { readonly count: number; readonly tags: Tags } {
  const counts = LEVELS.map(({ id }) => people.filter((one) => outcomeOf(one) === id).length);
  const percents = shares(counts);
  const rated = counts.reduce((sum, count) => sum + count, 0);
  const unrated = people.filter(isUnrated).length;
  return {
    count: people.length,
    tags: {
      "Đối tượng": label,
      "Tổng số": String(people.length),
      "Được xếp loại": String(rated),
      ...Object.fromEntries(
        LEVELS.flatMap(({ short }, index) => [
          [short, String(counts[index] ?? 0)],
          [`Tỷ lệ ${short}`, percents[index] ?? ""],
        ]),
      ),
      "Không xếp loại": String(unrated),
      "Chưa có kết quả": String(people.length - rated - unrated),
    },
  };
}

const reportNumber = (number: string | null): string | null => known(number)?.replace(/^\d$/, "0$&") ?? null;

/** One addressee stands alone; several are a list that ends with a full stop. */
function addressees(reportTo: readonly string[]): readonly Tags[] {
  if (reportTo.length === 0) return [{ "Nơi": null }];
  if (reportTo.length === 1) return [{ "Nơi": reportTo[0] ?? null }];
  return reportTo.map((place, index) => ({ "Nơi": `- ${place}${index === reportTo.length - 1 ? "." : ";"}` }));
}

function resultNotes(people: readonly PersonReview[]): readonly string[] {
  const pending = people.filter((one) => isPending(one)).length;
  const above = people.some((one) => isAgencyLeader(one.group) && isPending(one));
  return [...(pending > 0 ? [REPORT.notDecided(pending)] : []), ...(above ? [REPORT.decidedAbove] : [])];
}

const label = (outcome: Outcome | null): string => (outcome === null ? "" : labelOf(outcome));
const shortLabel = (outcome: Outcome | null): string => LEVELS.find(({ id }) => id === outcome)?.short ?? label(outcome);

const collectiveRows = ({ collectives }: DossierPart): readonly Tags[] =>
  collectives.map(({ collective, rating }) => ({
    "Tên": collective.name,
    "Tự xếp loại": label(collective.self),
    "Đề xuất": label(rating.proposal),
    "Kết quả": [label(reportedOutcome(rating)), stageMark(rating, REPORT.consideredMark, REPORT.proposedMark)].filter(Boolean).join(" "),
  }));

function personRow({ person, rating }: PersonReview, index: number): Tags {
  return {
    "TT": String(index + 1),
    "Họ và tên": person.name,
    "Ngày sinh": birthText(person.birth) ?? "",
    "Chức vụ": person.position ?? "",
    "Đơn vị": person.unit ?? "",
    "Đảng viên": person.partyMember === true ? "x" : "",
    "Tự xếp loại": shortLabel(person.self),
    "Đề xuất": shortLabel(rating.proposal),
    "Kết quả": shortLabel(reportedOutcome(rating)),
    "Ghi chú": [
      person.discipline === null ? "" : REPORT.discipline(person.discipline),
      person.maternity ? REPORT.maternity : "",
      stageMark(rating, REPORT.considered, REPORT.proposed),
    ].filter(Boolean).join("; "),
  };
}

/** How far an outcome that is not yet decided has come. */
function stageMark(rating: Rating, considered: string, proposed: string): string {
  const outcome = reportedOutcome(rating);
  if (rating.decision !== null || outcome === null || outcome === "unrated") return "";
  return rating.consideration === null ? proposed : considered;
}

const whyUnrated = ({ person, rating }: PersonReview): string | null =>
  rating.unratedReason === null ? known(person.decisionReason) : reasonText(rating.unratedReason);

function unratedLine(one: PersonReview): string {
  const { name, position, unit } = one.person;
  return REPORT.unratedLine([name, position, unit].filter((part) => part !== null), whyUnrated(one));
}

/** Somebody stands in the report as not rated, and nobody said why: the line ends in dots. */
export const lacksUnratedReason = ({ people }: Review): boolean => people.some((one) => isUnrated(one) && whyUnrated(one) === null);
