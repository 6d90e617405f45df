import { nearUnits } from "../../src/roster/nearUnits";

const POLICY = "Phòng Chính sách";

test.each<[string, string]>([
  [POLICY, "phòng chính sach"], [POLICY, "Phong Chinh sach"], [POLICY, "P. Chính sáchh"], [POLICY, "Phòng Chnh sách"], [POLICY, "Phòng Chínhsách"], ["Văn phòng", "Van phòng"], ["Phòng Đào tạo", "Phòng Dào tạo"], ["Phòng Một", "Phòng Một (mới)"],
  [POLICY, "PCS"], [POLICY, "P. CS"], ["Phòng CS", POLICY], [POLICY, "Chính sách"], ["VP", "Văn phòng"],
])("%s and %s look like one unit", (one, other) => expect(nearUnits([one, other])).toEqual([[one, other]]));

test.each<[string, string]>([
  ["Phòng A", "Phòng B"], ["Phòng A", "A"], ["PCS", "Phòng CS"], ["Phòng 1", "Phòng 2"], ["Phòng Nghiệp vụ I", "Phòng Nghiệp vụ II"], ["Phòng Nghiệp vụ III", "Phòng Nghiệp vụ II"], ["Phòng Tài chính", "Phòng Hành chính"], ["Văn phòng", "Thanh tra"], [POLICY, "Phòng Chính sách 2"],
])("%s and %s are two units", (one, other) => expect(nearUnits([one, other])).toEqual([]));

test("among three thousand phòng the one slip is found", () => {
  const units = Array.from({ length: 3000 }, (_, index) => `Phòng ${String.fromCharCode(97 + (index % 26))}${"ăâêôơư"[index % 6]}${String.fromCharCode(97 + (Math.floor(index / 26) % 26))}bcdefgh Nghiệp vụ ${index}`);
  expect(nearUnits([...units, POLICY, "Phòng Chính sáchh"])).toEqual([[POLICY, "Phòng Chính sáchh"]]);
});
