import { isAgencyLeader } from "./group";
import type { Outcome } from "./level";
import type { PersonReview, Review } from "./review";

/** What a person is told: the decision; who cannot be rated needs none. `null`: nothing is settled yet. */
export const noticed = ({ rating }: PersonReview): Outcome | null => rating.decision ?? (rating.ceiling === "unrated" ? "unrated" : null);

/** Who gets no notice because nobody has decided yet. The agency's leaders are decided and told above it. */
export const withoutDecision = ({ people }: Pick<Review, "people">): readonly PersonReview[] => people.filter((one) => !isAgencyLeader(one.group) && noticed(one) === null);
