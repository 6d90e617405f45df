import { CHART } from "../messages.vi/picture";
import { columnName } from "../roster/grid";
import type { ChartPlan, SheetPlan } from "../roster/sheetPlan";
import { addressOf, quotedSheet } from "./address";
import { xmlAttribute, xmlText } from "./xlsxText";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The charts of one sheet: its drawing lays them over cells, each named and described; the charts themselves are parts of their own. */
export interface DrawnSheet {
  readonly drawing: string;
  readonly charts: readonly string[];
}

export const drawnSheet = (plan: SheetPlan): DrawnSheet => ({ drawing: drawingXml(plan.charts ?? []), charts: (plan.charts ?? []).map((chart) => chartXml(plan.name, chart)) });

const drawingXml = (charts: readonly ChartPlan[]): string =>
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${charts.map(frameXml).join("")}</xdr:wsDr>`;

function frameXml({ title, source, at }: ChartPlan, index: number): string {
  const corner = (row: number, column: number): string => `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const described = xmlAttribute(CHART.described(title, addressOf(source)));
  return (
    `<xdr:twoCellAnchor><xdr:from>${corner(at.top, at.left)}</xdr:from><xdr:to>${corner(at.bottom + 1, at.right + 1)}</xdr:to><xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlAttribute(`${title} (${addressOf(source)})`)}" descr="${described}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`;

function chartXml(sheet: string, { title, kind, source }: ChartPlan): string {
  const stacked = kind === "stacked";
  const series = Array.from({ length: source.right - source.left }, (_, index) => seriesXml(sheet, source, index));
  const labels = stacked ? "" : `<c:dLbls>${value("showLegendKey", 0)}${value("showVal", 1)}${value("showCatName", 0)}${value("showSerName", 0)}${value("showPercent", 0)}${value("showBubbleSize", 0)}</c:dLbls>`;
  const text = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx>${value("overlay", 0)}</c:title>`;
  const bars =
    `<c:barChart>${value("barDir", "bar")}${value("grouping", kind)}${value("varyColors", 0)}${series.join("")}${labels}` +
    `${value("gapWidth", 60)}${stacked ? value("overlap", 100) : ""}${value("axId", 1)}${value("axId", 2)}</c:barChart>`;
  // Read from above the categories stand as in the cells, and the numbers below them.
  const axes =
    `<c:catAx>${value("axId", 1)}<c:scaling>${value("orientation", "maxMin")}</c:scaling>${value("delete", 0)}${value("axPos", "l")}${value("tickLblPos", "low")}${value("crossAx", 2)}${value("crosses", "autoZero")}</c:catAx>` +
    `<c:valAx>${value("axId", 2)}<c:scaling>${value("orientation", "minMax")}${value("min", 0)}</c:scaling>${value("delete", 0)}${value("axPos", "b")}<c:majorGridlines/><c:numFmt formatCode="0" sourceLinked="0"/>` +
    `${value("tickLblPos", "nextTo")}${value("crossAx", 1)}${value("crosses", "max")}</c:valAx>`;
  return (
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${value("roundedCorners", 0)}<c:chart>${text}${value("autoTitleDeleted", 0)}` +
    `<c:plotArea><c:layout/>${bars}${axes}</c:plotArea><c:legend>${value("legendPos", "b")}${value("overlay", 0)}</c:legend>${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart></c:chartSpace>`
  );
}

function seriesXml(sheet: string, { top, bottom, left }: ChartPlan["source"], index: number): string {
  const cells = (column: number, from: number, to: number): string => `<c:f>${xmlText(`${quotedSheet(sheet)}!$${columnName(column)}$${from + 1}:$${columnName(column)}$${to + 1}`)}</c:f>`;
  const column = left + 1 + index;
  return (
    `<c:ser>${value("idx", index)}${value("order", index)}<c:tx><c:strRef><c:f>${xmlText(`${quotedSheet(sheet)}!$${columnName(column)}$${top + 1}`)}</c:f></c:strRef></c:tx>` +
    `<c:spPr>${FILLS[index % FILLS.length] ?? ""}<a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>${value("invertIfNegative", 0)}` +
    `<c:cat><c:strRef>${cells(left, top + 1, bottom)}</c:strRef></c:cat><c:val><c:numRef>${cells(column, top + 1, bottom)}</c:numRef></c:val></c:ser>`
  );
}

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const pattern = (kind: string, ink: string): string => `<a:pattFill prst="${kind}"><a:fgClr><a:srgbClr val="${ink}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

/** Told apart without colour too, in print and by who does not see it: best to worst level, not rated, not yet. */
const FILLS = [solid("1F4E79"), pattern("wdUpDiag", "1F4E79"), pattern("pct25", "404040"), pattern("openDmnd", "9C0006"), pattern("narHorz", "404040"), solid("FFFFFF")];
