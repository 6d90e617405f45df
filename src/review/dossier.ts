import { isAgencyLeader, isLeader } from "./group";
import type { Part } from "./parts";
import type { Ruled } from "./regulation";
import type { PersonReview, Review } from "./review";
import { type CollectiveKind, isPersonForm, isReviewOfCollective, type Place } from "./subject";

/** Where a dossier is sent (mục V.2 Kế hoạch 2023). */
export const DESTINATIONS = ["province", "party"] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** What the dossiers hold, in their order. Papers others send go with the form of the person they are about. */
export const DOSSIER_ITEMS = [
  "report", "partyReport", "minutes", "leadershipForm", "leadershipFrame", "selfReport", "agencyFrame", "headForm", "headFrame", "headPapers",
  "deputyForm", "deputyFrame", "deputyPapers", "unitSummaries",
] as const;
export type DossierItem = (typeof DOSSIER_ITEMS)[number];

/** To which dossier an item belongs. */
export type Belongs = Destination | "both" | "none";
export type DossierRules = Readonly<Record<DossierItem, Ruled<Belongs>>>;

/** `goesTo("both", "party")` → true; `goesTo("province", "party")` → false. */
export const goesTo = (belongs: Belongs, destination: Destination): boolean => belongs === destination || belongs === "both";

/** Papers that are not ours to make. */
export const INCOMING_PAPERS = ["partyOpinion", "residence", "oldAgency"] as const;
export type IncomingPaper = (typeof INCOMING_PAPERS)[number];

export interface Incoming {
  readonly paper: IncomingPaper;
  /** Id of the person. */
  readonly subject: string;
  readonly name: string;
}

/**
 * Papers the office waits for: opinions on leaders, remarks from where party members live, the old agency of who moved here. In
 * the order of the plan.
 */
export const incomingPapers = (parts: readonly Part[]): readonly Incoming[] => parts.flatMap(({ people }) => people.flatMap(papersOn));

function papersOn({ person: { id, name, partyMember }, group, problems }: PersonReview): Incoming[] {
  const paper = (of: IncomingPaper): Incoming => ({ paper: of, subject: id, name });
  return [
    ...(isLeader(group) ? [paper("partyOpinion")] : []),
    ...(partyMember ? [paper("residence")] : []),
    ...(problems.some(({ kind }) => kind === "joinedThisYear") ? [paper("oldAgency")] : []),
  ];
}

/** What a row of Hồ sơ says of one document or paper, as the office typed it. */
export interface PaperState {
  readonly document?: string;
  readonly subject?: string;
  readonly status?: string;
  readonly received?: string;
  /** Its row: "Hồ sơ!12". */
  readonly place?: Place;
}

/** What a meeting leaves: it counts once it is signed. */
const MINUTES: ReadonlySet<string> = new Set(["tallyMinutes", "meetingMinutes"]);

/** Which item of the dossiers a document or a paper is, by its kind and its subject; `null`: it stays in the office. */
export function itemFinder({ people, collectives }: Pick<Review, "people" | "collectives">): (kind: string, subject: string) => DossierItem | null {
  const groups = new Map(people.map(({ person, group }) => [person.id, group]));
  const kinds = new Map(collectives.map(({ collective }) => [collective.id, collective.kind]));
  return (kind, subject) => {
    if (kind === "report" || kind === "partyReport") return kind;
    if (kind === "unitSummary") return "unitSummaries";
    const group = groups.get(subject);
    if (group !== undefined) return isAgencyLeader(group) ? leaderItem(kind, group === "agencyHead") : null;
    return collectiveItem(kind, kinds.get(subject));
  };
}

function collectiveItem(kind: string, of: CollectiveKind | undefined): DossierItem | null {
  switch (of) {
    case "leadership":
      return isReviewOfCollective(kind) ? "leadershipForm" : kind === "frame" ? "leadershipFrame" : MINUTES.has(kind) ? "minutes" : null;
    case "agency":
      return kind === "tuDanhGia" ? "selfReport" : kind === "frame" ? "agencyFrame" : null;
    case "unit":
    case undefined:
      return null;
  }
}

function leaderItem(kind: string, head: boolean): DossierItem | null {
  if (kind === "frame") return head ? "headFrame" : "deputyFrame";
  if (isPersonForm(kind)) return head ? "headForm" : "deputyForm";
  return INCOMING_PAPERS.some((paper) => paper === kind) ? (head ? "headPapers" : "deputyPapers") : null;
}

/** Where a document or paper is sent: `destinationFinder(review)("02B", "P002")` of a deputy → ["province"]; what stays in the office → []. */
export function destinationFinder(review: Review): (kind: string, subject: string) => readonly Destination[] {
  const itemOf = itemFinder(review);
  return (kind, subject) => {
    if (kind === "provinceContents") return ["province"];
    if (kind === "partyContents") return ["party"];
    const item = itemOf(kind, subject);
    return item === null ? [] : DESTINATIONS.filter((destination) => goesTo(review.regulation.dossier[item].value, destination));
  };
}
