import { mendedFormula } from "../../src/workbook/mendedFormula";

test.each([
  ["=XEPLOAI.HANMUC(DanhSach[#All],TapThe[#All])", "=XEPLOAI.HANMUC(DanhSach[#All],TapThe[#All])"],
  ["=_xldudf_XEPLOAI_HANMUC(DanhSach[#All])", "=XEPLOAI.HANMUC(DanhSach[#All])"],
  ["='C:\\Người dùng\\AddIns\\khac.xlam'!_xldudf_XEPLOAI_NHOM(A2)", "=XEPLOAI.NHOM(A2)"],
  ["=[1]!_xldudf_XEPLOAI_NHOM(A2)", "=XEPLOAI.NHOM(A2)"],
  ["=khac.xlam!xeploai.nhom(A2)", "=XEPLOAI.NHOM(A2)"],
  ["=NHOM(A2)", "=XEPLOAI.NHOM(A2)"],
  ['=IF(NHOM(A2)="",MUCTRAN(B2),"NHOM(A2)")', '=IF(XEPLOAI.NHOM(A2)="",XEPLOAI.MUCTRAN(B2),"NHOM(A2)")'],
  ['=_xldudf_XEPLOAI_TONGHOP(DanhSach[#All],,,,,"nhóm")', '=XEPLOAI.TONGHOP(DanhSach[#All],,,,,"nhóm")'],
])("%s becomes %s", (formula, mended) => expect(mendedFormula(formula)).toBe(mended));

test.each([["=SUM(A1:A3)"], ["=KHAC.NHOM(A2)"], ["=TINHMUCTRAN(A2)"], ['="NHOM(A2)"'], [""], ["Nguyễn Văn An"], ["=_xldudf_KHAC_NHOM(A2)"]])("%s calls nothing of ours", (formula) =>
  expect(mendedFormula(formula)).toBeNull(),
);
