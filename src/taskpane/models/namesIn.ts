import type { Review } from "../../review/review";

/** What people and collectives are called, by Mã: `namesIn(review)("P004")` → "Lê Thị C". */
export function namesIn({ people, collectives }: Pick<Review, "people" | "collectives">): (id: string) => string {
  const names = new Map([...people.map(({ person }) => [person.id, person.name] as const), ...collectives.map(({ collective }) => [collective.id, collective.name] as const)]);
  return (id) => names.get(id) ?? id;
}
