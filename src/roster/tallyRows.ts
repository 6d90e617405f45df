import { tallyFaultText } from "../messages.vi/problem";
import { RESULT_TEXT } from "../messages.vi/sheet";
import { labelOf } from "../review/level";
import type { Regulation } from "../review/regulation";
import { CRITERION_GRADES, type Tally } from "../review/subject";
import { countTally, isBlankTally } from "../review/tally";
import type { Cell } from "./grid";
import type { ResultRows } from "./resultBlocks";

/** What each row of BieuQuyet decides: a level or grade, "Biểu quyết lại", or what does not reconcile. One row a tally. */
export const tallyRows = (tallies: readonly Tally[], { voting }: Pick<Regulation, "voting">): ResultRows => [
  RESULT_TEXT.tallies,
  ...tallies.map((tally): Cell[] => {
    if (isBlankTally(tally)) return [tally.subject, null, null, null];
    const result = countTally(tally, voting.value);
    switch (result.kind) {
      case "voted":
        // On a criterion the four choices of the ballot are its four grades.
        return [tally.subject, `✓ ${tally.criterion === null ? labelOf(result.level) : (CRITERION_GRADES[result.place]?.label ?? "")}`, `${result.votes}/${result.base}`, null];
      case "noMajority":
        return [tally.subject, `! ${RESULT_TEXT.voteAgain}`, null, RESULT_TEXT.noMajority(result.base)];
      case "wrong":
        return [tally.subject, `✕ ${RESULT_TEXT.tallyWrong}`, null, result.faults.map(tallyFaultText).join("; ")];
    }
  }),
];
