import type { TemplateName } from "../../src/documents/documentPlan";
import { baoCaoUbnd } from "./baoCaoUbnd";
import { diemDanh } from "./diemDanh";
import { giayMoi } from "./giayMoi";
import { mau01 } from "./mau01";
import { mau02a, mau02b } from "./mau02";
import { mau1269 } from "./mau1269";
import { tuDanhGia } from "./tuDanhGia";

/** Every template and how it is made; the file in `templates/` bears the same name. */
export const TEMPLATE_SOURCES: Readonly<Record<TemplateName, () => Uint8Array>> = {
  "mau-01.docx": mau01,
  "mau-02a.docx": mau02a,
  "mau-02b.docx": mau02b,
  "mau-1269.docx": mau1269,
  "tu-danh-gia.docx": tuDanhGia,
  "bao-cao-ubnd.docx": baoCaoUbnd,
  "giay-moi.docx": giayMoi,
  "diem-danh.docx": diemDanh,
};
