/**
 * The law of reading: a list made of known people, messed up by any of the habits of offices together, gives back the same people,
 * or a problem names the row. Nobody is lost, invented or given another's facts without a word.
 */
import fc from "fast-check";
import { type Judgement, judged } from "../support/mess/judged";
import { anyMess } from "../support/mess/mess";
import { messyBook } from "../support/mess/sheets";
import { anyAgency } from "../support/mess/staff";

/** The same lists on every run; more of them with MESSY_RUNS, other ones with MESSY_SEED. */
const RUNS = Number(process.env["MESSY_RUNS"] ?? 1500);
const SEED = Number(process.env["MESSY_SEED"] ?? 20_231_124);

/** What those lists hold that only the office can settle: an error value, days that may have been turned round, a note on leave or discipline. */
const ASKED_WITH_REASON = ["formulaError", "datesMaySwap", "noteUnfilled"];

test("whatever the mess, the same people come back, or a problem names the row", () => {
  const total = { people: 0, whole: 0, asked: 0, named: 0, needless: 0 };
  const add = ({ people, whole, asked, named, questions }: Judgement): void => {
    total.people += people;
    total.whole += whole;
    total.asked += asked;
    total.named += named;
    total.needless += questions.filter(({ kind }) => !ASKED_WITH_REASON.includes(kind)).length;
  };
  fc.assert(
    fc.property(anyAgency, anyMess, (units, mess) => {
      const judgement = judged(messyBook(units, mess), mess);
      add(judgement);
      expect(judgement.faults).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect({ ...total, read: total.whole + total.asked + total.named }).toMatchObject({ read: total.people });
  // A warning beside a cell that was read rightly costs the office a look.
  expect(total.needless).toBeLessThanOrEqual(total.people / 1000);
  console.log(`Danh sách lộn xộn: ${total.people} người, đọc đủ ${total.whole}, hỏi một ô ${total.asked}, không đọc nhưng nêu dòng ${total.named}, mất hoặc sai mà không báo 0, hỏi thừa ${total.needless}`);
}, 600_000);
