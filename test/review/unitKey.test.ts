import { unitKey } from "../../src/review/unitKey";

const POLICY = "Phòng Chính sách";

test.each(["P. Chính sách", "P.Chính sách", "p chính sách", "Phòng Chính sách.", "PHÒNG  CHÍNH SÁCH", "Phòng Chính sách".normalize("NFD"), " P . Chính sách . "])("%s is the unit Phòng Chính sách", (unit) =>
  expect(unitKey(unit)).toBe(unitKey(POLICY)));

test.each(["phòng chính sach", "Chính sách", "PCS", "Phòng Chính sách 2"])("%s is another unit", (unit) => expect(unitKey(unit)).not.toBe(unitKey(POLICY)));
