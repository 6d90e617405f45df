import type { AgencySettings } from "../review/agency";
import { countsOf, reportedOutcome } from "../review/counts";
import { GROUPS, isAgencyLeader } from "../review/group";
import type { Outcome } from "../review/level";
import { type Part, partsOf } from "../review/parts";
import type { PersonReview, QuotaCheck, Rating, Review } from "../review/review";
import { dayText, REPORT } from "../messages.vi/document";
import { partName } from "../messages.vi/part";
import { namedReading, READING_REPORT } from "../messages.vi/reading";
import { READING_KEYS } from "../review/regulation";
import { quotaSentence } from "../messages.vi/quota";
import { reportHeadTags } from "./collectiveTags";
import { countTags } from "./countTags";
import type { Tags } from "./documentPlan";
import { label, shortLabel, unratedLine, whyUnrated } from "./outcomeText";
import { birthText, known } from "./printed";
import { shareOf } from "../review/shares";
import { voteText } from "./unitSummaries";

/** Tags of the report to UBND tỉnh: text, tables and annex are all counted from the same people, so they agree. */
export function reportTags(review: Review, agency: AgencySettings, parts: readonly Part[] = partsOf(review)): Tags {
  const { people, regulation } = review;
  const ordered = parts.flatMap((part) => part.people);
  const all = countTags(REPORT.total, countsOf(people));
  const groups = GROUPS.map(({ id, label }) => ({ label, people: people.filter(({ group }) => group === id) }));
  const rows = (of: readonly { label: string; people: readonly PersonReview[] }[]): readonly Tags[] =>
    of.filter((one) => one.people.length > 0).map((one) => countTags(one.label, countsOf(one.people)));
  return {
    ...reportHeadTags(agency, regulation),
    "Số": reportNumber(agency.reportNumber),
    "Ngày tháng năm": dayText(agency.documentDate, agency.year),
    "Kính gửi": addressees(agency.reportTo),
    "Tập thể": parts.flatMap(collectiveRows).map((row, index) => ({ "TT": String(index + 1), ...row })),
    "Tổng số": all["Tổng số"] ?? "",
    "Được xếp loại": all["Được xếp loại"] ?? "",
    "Tỷ lệ được xếp loại": shareOf(people.filter(isRated).length, people.length),
    "Không xếp loại": all["Không xếp loại"] ?? "",
    "Chưa có kết quả": all["Chưa có kết quả"] ?? "",
    "Ghi chú kết quả": resultNotes(people).map((sentence) => ({ "Câu": sentence })),
    "Theo nhóm": rows(groups),
    "Cộng nhóm": [all],
    "Theo đơn vị": rows(parts.map((part) => ({ label: partName(part), people: part.people }))),
    "Cộng đơn vị": [all],
    "Danh sách không xếp loại": ordered.filter(isUnrated).map((one) => ({ "Câu": unratedLine(one) })),
    "Hạn mức": [...quotaParts(review), ...readingPart(review)],
    "Người": ordered.map(personRow),
  };
}

/** What differs in the report to Ban Tổ chức Tỉnh ủy: its number and addressee, and whom the level above decides about. */
export const partyReportTags = (review: Review, agency: AgencySettings, parts: readonly Part[]): Tags => ({
  "Số": reportNumber(agency.partyReportNumber),
  "Kính gửi": addressees([REPORT.partyAddressee]),
  "Lãnh đạo": parts
    .flatMap(({ people }) => people)
    .filter(({ group }) => isAgencyLeader(group))
    .map(({ person, rating }, index) => ({
      "TT": String(index + 1), "Họ và tên": person.name, "Chức vụ": person.position ?? "", "Tự xếp loại": label(person.self), "Số phiếu": voteText(review, person.id), "Đề xuất": label(rating.proposal),
    })),
});

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

/** How the text of the quotas was read, and on whose word. */
function readingPart({ regulation: { readings, readingDecisions }, quotas }: Review): readonly Tags[] {
  if (quotas.length === 0) return [];
  const decided = READING_KEYS.flatMap((key) => {
    const decision = readingDecisions[key];
    return decision === undefined ? [] : [READING_REPORT.decided(namedReading(key, readings), decision)];
  });
  const open = READING_KEYS.filter((key) => readingDecisions[key] === undefined).map((key) => namedReading(key, readings));
  const sentences = [...decided, ...(open.length === 0 ? [] : [READING_REPORT.undecided(open)])];
  return [{ "Giai đoạn": READING_REPORT.stage, "Kiểm tra": sentences.map((sentence) => ({ "Câu": sentence })) }];
}

const outcomeOf = ({ rating }: PersonReview): Outcome | null => reportedOutcome(rating);
const isUnrated = (one: PersonReview): boolean => outcomeOf(one) === "unrated";
const isRated = (one: PersonReview): boolean => outcomeOf(one) !== null && !isUnrated(one);
const isPending = ({ rating }: PersonReview): boolean => rating.decision === null && reportedOutcome(rating) !== null && reportedOutcome(rating) !== "unrated";

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

const collectiveRows = ({ collectives }: Part): readonly Tags[] =>
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

/** Somebody stands in the report as not rated, and nobody said why: the line ends in dots. */
export const lacksUnratedReason = ({ people }: Review): boolean => people.some((one) => isUnrated(one) && whyUnrated(one) === null);
