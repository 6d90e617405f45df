/** Where one figure of the reports comes from: the cells of the workbook it is read or counted from, and the rule. */
export interface FigureSource {
  readonly figure: string;
  readonly value: string;
  readonly cells: string;
  readonly rule: string;
}
