import { problemText } from "../../src/messages.vi/problem";
import { chairOf, meetingName, meetingsOf, type Meeting } from "../../src/review/meeting";
import { NO_MEETING_CHOICES, type MeetingChoices, type MeetingFacts } from "../../src/review/meetingChoices";
import { isCellCommittee, isUnionChair } from "../../src/review/meetingPosts";
import { meetingProblems } from "../../src/review/meetingProblems";
import type { Review } from "../../src/review/review";
import type { Person } from "../../src/review/subject";
import { aGroup, aReview, someone } from "../support/aReview";
import { reviewOf } from "../support/builders";

const meetings = (review: Review, choices: Partial<MeetingChoices> = {}): readonly Meeting[] => meetingsOf(review, { ...NO_MEETING_CHOICES, ...choices });
const names = ({ attendees }: Meeting): readonly string[] => attendees.map(({ who }) => who.person.id);
const voters = ({ parts }: Meeting): readonly string[] => parts.map((part) => part.voters.map(({ person }) => person.id).join(" "));
const someFacts = (meeting: string, facts: Partial<MeetingFacts> = {}): MeetingFacts => ({
  meeting, date: null, time: null, venue: null, chair: null, secretary: null, tellers: [], place: "Hội nghị!4", datePlace: "Hội nghị!B4", ...facts,
});

test("the agency meets first, in one sitting of three parts, then every phòng", () => {
  expect(meetings(aReview()).map((meeting) => [meetingName(meeting), meeting.parts.map(({ kind }) => kind).join(" ")])).toEqual([
    ["Lãnh đạo, cơ quan", "leadership agency leaders"], ["Văn phòng", "unit"], ["Phòng Chính sách dân tộc", "unit"],
  ]);
  expect(meetings(aReview(), { sittings: "three" }).map((meeting) => meetingName(meeting))).toEqual([
    "Tập thể lãnh đạo", "Cơ quan", "Cá nhân lãnh đạo", "Văn phòng", "Phòng Chính sách dân tộc",
  ]);
});

test("the head, the deputies, the committee of the chi bộ, the heads of the phòng and of the union attend, each once", () => {
  const [agency] = meetings(aReview());
  // P003 is head of the office, member of the committee and chair of the union.
  expect(agency?.attendees.map(({ who, as }) => `${who.person.id} ${as.join("+")}`)).toEqual(["P001 head+cellCommittee", "P002 deputy", "P003 cellCommittee+unitHead+unionChair", "P008 unitHead"]);
  expect(agency?.unknown).toEqual([]);
});

test("only the leadership votes on itself and on its members; on the agency whom the office chose", () => {
  const [agency] = meetings(aReview());
  expect(agency === undefined ? [] : voters(agency)).toEqual(["P001 P002", "P001 P002 P003 P008", "P001 P002"]);
  const [chosen] = meetings(aReview(), { agencyVoters: "leadership" });
  expect(chosen === undefined ? [] : voters(chosen)).toEqual(["P001 P002", "P001 P002", "P001 P002"]);
});

test("a phòng votes on itself, leaders first; its leader in charge is there and does not vote", () => {
  const { people, collectives, ...rest } = aReview();
  const led = { ...rest, people, collectives: collectives.map((one) => (one.collective.id === "C04" ? { ...one, collective: { ...one.collective, leaderInCharge: "hồ thị  thử" } } : one)) };
  const policy = meetings(led).at(-1);
  expect(policy === undefined ? [] : [names(policy), voters(policy)]).toEqual([["P002", "P008", "P007", "P006", "P009"], ["P008 P007 P006 P009"]]);
  expect(policy).toMatchObject({ unknown: [], guest: null });
});

test("a leader in charge nobody on the list is called is printed as typed, and said", () => {
  const review = reviewOf({ people: [someone("P1", "Lê A", { unit: "Phòng A", position: "Trưởng phòng" })], collectives: [aGroup("C1", "Phòng A", "unit", { leaderInCharge: "Ông Khách" })] });
  expect(meetings(review).at(-1)).toMatchObject({ guest: "Ông Khách", unknown: [] });
  expect(meetingProblems(review, NO_MEETING_CHOICES)).toContainEqual({ kind: "leaderInChargeUnknown", place: "Tập thể!C1", name: "Ông Khách", unit: "Phòng A" });
});

test("whom the plan names and the roster does not is left to be written in", () => {
  const review = reviewOf({ people: [someone("P1", "Lê A", { position: "Phó Trưởng Ban" })], collectives: [aGroup("C1", "Tập thể lãnh đạo", "leadership")] });
  expect(meetings(review)[0]?.unknown).toEqual(["head", "cellCommittee", "unionChair"]);
});

const chairs = (people: readonly Person[]): string | undefined => chairOf(meetings(reviewOf({ people: [...people] })).at(-1) as Meeting)?.person.id;

test.each([
  ["its head", "Trưởng phòng", "Phó Trưởng phòng", "P1"],
  ["the deputy who stands in", "Phó Trưởng phòng phụ trách", "Chuyên viên", "P1"],
  ["a leader of the agency who also heads it", "Phó Trưởng Ban kiêm Trưởng phòng", "Chuyên viên", "P1"],
  ["nobody known", "Phó Trưởng phòng", "Chuyên viên", undefined],
])("a phòng is chaired by %s", (_, first, second, chair) => {
  expect(chairs([someone("P1", "Lê A", { unit: "Phòng A", position: first }), someone("P2", "Lê B", { unit: "Phòng A", position: second })])).toBe(chair);
});

test("who leads the agency and heads a phòng attends its meeting and does not vote there", () => {
  const both = [someone("P1", "Lê A", { unit: "Phòng A", position: "Phó Trưởng Ban kiêm Trưởng phòng" }), someone("P2", "Lê B", { unit: "Phòng A", position: "Chuyên viên" })];
  const unit = meetings(reviewOf({ people: both })).at(-1);
  expect(unit === undefined ? [] : [names(unit), voters(unit)]).toEqual([["P1", "P2"], ["P2"]]);
});

test.each([
  ["Bí thư Chi bộ", true], ["Phó Bí thư", true], ["Chi uỷ viên", true], ["Cấp ủy viên", true], ["Chi ủy viên, Bí thư Chi đoàn", true], ["BT", true],
  ["Đảng viên", false], ["Đảng ủy viên", false], ["Bí thư Đảng ủy", false], ["Bí thư Chi đoàn", false], ["Tỉnh ủy viên", false], [null, false],
])("%s belongs to the committee of the chi bộ: %s", (post, belongs) => expect(isCellCommittee(post)).toBe(belongs));

test.each([
  ["Chủ tịch Công đoàn", true], ["Chủ tịch Công đoàn Ban", true], ["kiêm Chủ tịch CĐCS", true], ["Ủy viên BCH; Chủ tịch Công đoàn cơ sở", true],
  ["Phó Chủ tịch Công đoàn", false], ["Công đoàn viên", false], ["Chủ tịch Hội Cựu chiến binh", false], [null, false],
])("%s heads the union: %s", (post, heads) => expect(isUnionChair(post)).toBe(heads));

describe("what the office is told before its meetings", () => {
  const kinds = (review: Review, choices: Partial<MeetingChoices> = {}): readonly string[] => meetingProblems(review, { ...NO_MEETING_CHOICES, ...choices }).map(({ kind }) => kind);

  test.each([
    ["2023-11-25", false], ["2023-11-26", true], ["2023-12-01", true],
  ])("the sitting on the leadership on %s is late: %s", (date, late) => {
    expect(kinds(aReview(), { meetingFacts: [someFacts("lãnh đạo, cơ quan", { date })] }).includes("meetingLate")).toBe(late);
  });

  test("of three sittings the other two may wait until the dossier goes to UBND tỉnh", () => {
    const late = (meeting: string, date: string) => kinds(aReview(), { sittings: "three", meetingFacts: [someFacts(meeting, { date })] }).includes("meetingLate");
    expect([late("Tập thể lãnh đạo", "2023-11-28"), late("Cơ quan", "2023-11-28"), late("Cá nhân lãnh đạo", "2023-11-30")]).toEqual([true, false, true]);
  });

  test("a phòng has no day of its own in the plan", () => {
    expect(kinds(aReview(), { meetingFacts: [someFacts("Văn phòng", { date: "2023-12-20" })] })).not.toContain("meetingLate");
  });

  test("fewer than three voters cannot vote in secret: two leaders, a phòng of one", () => {
    const alone = reviewOf({ people: [someone("P1", "Lê A", { unit: "Phòng A", position: "Trưởng phòng" })], collectives: [aGroup("C1", "Phòng A", "unit")] });
    expect(meetingProblems(alone, NO_MEETING_CHOICES)).toContainEqual({ kind: "meetingFewVoters", place: alone.people[0]?.person.place, name: "Phòng A", voters: 1 });
    expect(kinds(aReview()).filter((kind) => kind === "meetingFewVoters")).toHaveLength(1);
  });

  test("where nobody of the list votes the list is named, and no row of a sheet that is not there yet", () => {
    const leaderless = reviewOf({ people: [someone("P1", "Lê A", { unit: "Phòng A", position: "Chuyên viên" })], collectives: [aGroup("C1", "Tập thể lãnh đạo", "leadership")] });
    const problem = { kind: "meetingFewVoters", place: leaderless.people[0]?.person.place ?? "", name: "Tập thể lãnh đạo", voters: 0 } as const;
    expect(meetingProblems(leaderless, NO_MEETING_CHOICES)).toContainEqual(problem);
    expect(problemText(problem)).toMatch(/chưa có ai bỏ phiếu ở hội nghị “Tập thể lãnh đạo”\. Thêm lãnh đạo/);
  });

  test("a row that names no meeting is asked about, with the names there are", () => {
    expect(meetingProblems(aReview(), { ...NO_MEETING_CHOICES, meetingFacts: [someFacts("Phòng Lạ")] })).toContainEqual({
      kind: "meetingUnknown", place: "Hội nghị!4", meeting: "Phòng Lạ", known: ["Lãnh đạo, cơ quan", "Văn phòng", "Phòng Chính sách dân tộc"],
    });
  });

  test("a phòng without a head, and who sits with the leaders without leading, are told", () => {
    const review = reviewOf({
      people: [
        someone("P1", "Lê A", { position: "Trưởng Ban", unit: "Lãnh đạo Ban" }), someone("P2", "Lê B", { position: "Chuyên viên", unit: "Lãnh đạo Ban" }),
        someone("P3", "Lê C", { position: "Chuyên viên", unit: "Phòng A" }),
      ],
    });
    expect(meetingProblems(review, NO_MEETING_CHOICES)).toEqual(expect.arrayContaining([
      { kind: "unitWithoutHead", place: "Danh sách!P3", unit: "Phòng A" }, { kind: "noMeeting", place: "Danh sách!P2", name: "Lê B", unit: "Lãnh đạo Ban" },
    ]));
  });
});
