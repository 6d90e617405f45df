import type { ShippedTemplate } from "../../src/documents/documentPlan";
import { baoCaoTinhUy, baoCaoUbnd } from "./baoCao";
import { danhMucLuuTru, mucLucHoSo, truyVet } from "./danhMuc";
import { ketQuaPhong } from "./ketQuaPhong";
import { khungTieuChi } from "./khungTieuChi";
import { bienBanHoiNghi } from "./bienBanHoiNghi";
import { kiemPhieu } from "./kiemPhieu";
import { lichHop } from "./lichHop";
import { phieuCaNhan } from "./phieuCaNhan";
import { phieuCapDo } from "./phieuCapDo";
import { phieuGopY } from "./phieuGopY";
import { phieuTapThe } from "./phieuTapThe";
import { tongHopGopY } from "./tongHopGopY";
import { diemDanh } from "./diemDanh";
import { giayMoi } from "./giayMoi";
import { mau01 } from "./mau01";
import { mau02a, mau02b } from "./mau02";
import { mau1269 } from "./mau1269";
import { thongBao } from "./thongBao";
import { tuDanhGia } from "./tuDanhGia";

/** Every template and how it is made; the file in `templates/` bears the same name. */
export const TEMPLATE_SOURCES: Readonly<Record<ShippedTemplate, () => Uint8Array>> = {
  "mau-01.docx": mau01,
  "mau-02a.docx": mau02a,
  "mau-02b.docx": mau02b,
  "mau-1269.docx": mau1269,
  "tu-danh-gia.docx": tuDanhGia,
  "khung-tieu-chi.docx": khungTieuChi,
  "ket-qua-phong.docx": ketQuaPhong,
  "bao-cao-ubnd.docx": baoCaoUbnd,
  "bao-cao-tinh-uy.docx": baoCaoTinhUy,
  "thong-bao.docx": thongBao,
  "danh-muc-luu-tru.docx": danhMucLuuTru,
  "muc-luc-ho-so.docx": mucLucHoSo,
  "truy-vet.docx": truyVet,
  "giay-moi.docx": giayMoi,
  "diem-danh.docx": diemDanh,
  "phieu-gop-y.docx": phieuGopY,
  "tong-hop-gop-y.docx": tongHopGopY,
  "phieu-cap-do.docx": phieuCapDo,
  "phieu-tap-the.docx": phieuTapThe,
  "phieu-ca-nhan.docx": phieuCaNhan,
  "kiem-phieu.docx": kiemPhieu,
  "bien-ban-hoi-nghi.docx": bienBanHoiNghi,
  "lich-hop.docx": lichHop,
};
