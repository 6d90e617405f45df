import { groupOf } from "../../../src/review/group";
import { placeOfProblem, type Problem, severityOf } from "../../../src/review/problem";
import { regulation2023 } from "../../../src/review/regulation2023";
import type { Person } from "../../../src/review/subject";
import { readBook } from "../../../src/roster/readBook";
import { typedName, typedPost } from "./columns";
import type { Mess } from "./mess";
import type { MessyBook } from "./sheets";
import type { Member } from "./staff";

/** What came of one messy list, counted. Whoever is `lost`, `wrong` or `invented` without a word is a fault of ours. */
export interface Judgement {
  readonly people: number;
  readonly whole: number;
  /** Read with a blank that a problem in the row names. */
  readonly asked: number;
  /** Not read, and a problem names the row. */
  readonly named: number;
  readonly faults: readonly string[];
  /** Warnings and errors beside people who were read whole. */
  readonly questions: readonly Problem[];
}

/** A text without its marks, signs and capitals: enough to tell one phòng of ours from another. */
const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/gu, "d").replace(/^p[. ]+/u, "phong ").replace(/[. ]+$/u, "");

const rowOf = (place: string): string => place.replace(/!([A-Z]+)(\d+)$/u, "!$2");

function facts(member: Member, unit: string, mess: Mess, membership: boolean | null): Readonly<Record<string, unknown>> {
  const rated = mess.ratings !== "one";
  return {
    name: typedName(member, mess).normalize("NFC"),
    birth: member.birth,
    gender: mess.births === "column" ? null : member.sex,
    unit: bare(unit),
    position: typedPost(member).replace(/\s+/gu, " "),
    group: member.group,
    partyMember: membership,
    employment: member.group === "contractWorker" ? "contractWorker" : "civilServant",
    self: rated ? member.self : null,
    typedProposal: member.proposal,
    decision: rated ? member.decision : null,
    previous: rated ? "good" : null,
    note: member.note,
  };
}

const read = (person: Person): Readonly<Record<string, unknown>> => {
  const { name, birth, gender, unit, position, partyMember, employment, self, typedProposal, decision, previous, note } = person;
  return { name, birth, gender, unit: unit === null ? null : bare(unit), position, group: groupOf(position, employment, regulation2023).group, partyMember, employment, self, typedProposal, decision, previous, note };
};

/** Compares what the reader says of a messy list with the people it was made of. */
export function judged({ book, people }: MessyBook, mess: Mess): Judgement {
  const { roster, problems } = readBook(book);
  const said = problems.filter((problem) => severityOf(problem) !== "info");
  const rowsNamed = new Set(said.map((problem) => rowOf(placeOfProblem(problem) ?? "")));
  const found = new Map(roster.people.map((person) => [person.place, person]));
  const faults: string[] = [];
  const counts = { whole: 0, asked: 0, named: 0 };
  // Beside a written no a blank says nothing, and a column of nothing but blanks says nothing either.
  const someMember = people.some(({ member }) => member.isMember);
  const noes = mess.shuffle % 2 === 1;
  for (const { member, unit, place } of people) {
    const person = found.get(place);
    found.delete(place);
    if (person === undefined) {
      if (rowsNamed.has(place)) counts.named += 1;
      else faults.push(`lost ${place} ${member.name}`);
      continue;
    }
    const wanted = facts(member, unit, mess, member.isMember ? true : noes || someMember ? false : null);
    const got = read(person);
    const unlike = Object.keys(wanted).filter((key) => JSON.stringify(wanted[key]) !== JSON.stringify(got[key]));
    const silent = unlike.filter((key) => !(got[key] === null || got[key] === "unknown") || !rowsNamed.has(place));
    if (unlike.length === 0) counts.whole += 1;
    else if (silent.length === 0) counts.asked += 1;
    else faults.push(`wrong ${place} ${silent.map((key) => `${key}: ${JSON.stringify(got[key])} for ${JSON.stringify(wanted[key])}`).join(", ")}`);
  }
  for (const { place, name } of found.values()) faults.push(`invented ${place} ${name}`);
  return { people: people.length, ...counts, faults, questions: said };
}
