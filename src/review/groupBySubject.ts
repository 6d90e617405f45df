/** Rows of a paper by the Mã of their subject, each in the order of the sheet: `groupBySubject(tallies).get("P001")`. */
export function groupBySubject<T extends { readonly subject: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.subject);
    if (group) group.push(row);
    else groups.set(row.subject, [row]);
  }
  return groups;
}
