/** A setting that stands in the workbook from the first request of a step to its last: who finds it later knows that the page died between. */
const MARK = "XepLoai.DangGhi";

/** Marks the step as begun; goes out with its first request. */
export function begin(context: Excel.RequestContext, write: number): void {
  context.workbook.settings.add(MARK, write);
}

/** The step is whole, or was put back; goes out with the next request. */
export function end(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(MARK).delete();
}

/** The number of a step that was begun and never ended; `null` where there is none. */
export async function unfinished(context: Excel.RequestContext): Promise<number | null> {
  const mark = context.workbook.settings.getItemOrNullObject(MARK).load("value");
  await context.sync();
  return mark.isNullObject ? null : Number(mark.value);
}
