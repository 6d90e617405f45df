import type { Group, GroupDoubt } from "../../src/review/group";
import { groupOf } from "../../src/review/group";
import type { Employment } from "../../src/review/subject";
import { rules } from "../support/builders";

const groupOfTitle = (position: string | null, employment: Employment | null = null, regulation = rules()) => groupOf(position, employment, regulation);

const POSITIONS: Readonly<Record<Group, readonly string[]>> = {
  agencyHead: ["Trưởng Ban", "Trưởng ban", "Trưởng Ban Dân tộc", "Trưởng Ban Dân tộc tỉnh", "Trưởng Ban Ban Dân tộc tỉnh", "Quyền Trưởng Ban", "Q. Trưởng Ban", "Bí thư Chi bộ, Trưởng Ban"],
  agencyDeputy: ["Phó Trưởng Ban", "Phó Trưởng ban Dân tộc tỉnh", "P. Trưởng Ban", "P.Trưởng Ban", "Phó Trưởng Ban Thường trực", "Phó Trưởng Ban; Phó Bí thư Chi bộ"],
  unitHead: [
    "Trưởng phòng", "TP", "Tr.phòng", "Q. Tr.phòng", "Phụ trách Trưởng phòng", "Quyền Chánh Văn phòng", "Q. Chánh Văn phòng", "Quyền Chánh Thanh tra", "Q. Chánh Thanh tra",
    "Tr. phòng", "Trưởng P.", "Quyền Trưởng phòng", "Q. Trưởng phòng", "Q.Trưởng phòng", "Q. TP", "Phụ trách phòng",
    "Phụ trách Văn phòng", "Phụ trách Thanh tra", "Phụ trách phòng Chính sách", "Chánh Văn phòng", "CVP", "Q. CVP", "Chánh Văn phòng Ban",
    "Chánh Thanh tra", "CTT", "Chánh Thanh tra Ban", "Trưởng phòng Chính sách", "Trưởng phòng Kế hoạch - Tổng hợp", "TP. Chính sách",
    "Trưởng phòng, Bí thư Chi bộ", "Trưởng phòng kiêm Chủ tịch Công đoàn", "Trưởng phòng kiêm nhiệm Kế toán trưởng",
    "Trưởng phòng (Phó Trưởng Ban Thanh tra nhân dân)", "Bí thư Chi bộ\nTrưởng phòng",
  ],
  unitDeputy: [
    "Phó Trưởng phòng", "PTP", "Phó TP", "Phó Tr.phòng", "Phó trưởng P.", "P. Chánh Văn phòng", "P.CVP", "PCTT", "P. Chánh Thanh tra",
    "P.TP", "Phó phòng", "P. Trưởng phòng", "Phó Trưởng phòng Chính sách", "Phó Chánh Văn phòng", "Phó CVP", "PCVP",
    "Phó Văn phòng", "Phó Chánh Thanh tra", "Phó Chánh Văn phòng kiêm Kế toán trưởng",
  ],
  civilServant: [
    "Chuyên viên", "Chuyên viên chính", "Chuyên viên cao cấp", "CV", "CVC", "CVCC", "Cán sự", "Công chức", "Tập sự", "Thanh tra viên",
    "Thanh tra viên chính", "Kế toán viên", "Lưu trữ", "Thủ kho", "Kế toán", "Kế toán trưởng", "KTT", "Phụ trách kế toán", "Văn thư",
    "Văn thư - Lưu trữ", "Thủ quỹ", "Chuyên viên Văn phòng", "Chuyên viên phòng Chính sách", "Chuyên viên phòng Hành chính, Tổng hợp",
    "Chuyên viên, phụ trách kế toán", "Chuyên viên kiêm Trưởng Ban Thanh tra nhân dân", "Chuyên viên, Chủ tịch Công đoàn",
  ],
  contractWorker: ["Lái xe", "Nhân viên lái xe", "Tạp vụ", "Bảo vệ", "Nhân viên phục vụ", "Hỗ trợ phục vụ", "Cấp dưỡng", "Người lao động"],
  unknown: [
    "Nguyên Trưởng phòng", "Trưởng Ban Thanh tra nhân dân", "Trưởng Ban nữ công", "Thư ký", "Điều phối viên", "Phụ trách", "Bí thư Chi bộ", "Nhân viên",
    "Giám đốc", "Tổ trưởng", "Trợ lý Trưởng phòng", "Chuyên viên, Điều phối viên", "Chuyên viên, phụ trách", "Chuyên viên phòng Tổng hợp, phụ trách",
    "Kế toán trưởng dự án", "phòng",
  ],
};

describe.each(Object.entries(POSITIONS) as [Group, readonly string[]][])("in the group %s", (group, positions) => {
  test.each(positions)("stands “%s”", (position) => expect(groupOfTitle(position).group).toBe(group));

  test.each(positions)("“%s” may be typed in capitals, decomposed, or with non-breaking and double spaces", (position) => {
    const spellings = [position.toUpperCase(), position.toLowerCase(), position.normalize("NFD"), position.replace(/ /g, "\u00a0"), ` ${position.replace(/ /g, "  ")} `];
    for (const spelling of spellings) expect(groupOfTitle(spelling)).toEqual(groupOfTitle(position));
  });
});

test("the place of a tone mark does not matter", () => {
  const given = rules({ positionAnswers: [{ position: "Tổ hoà giải", group: "civilServant" }] });
  expect(groupOf("tổ hòa giải", null, given).group).toBe("civilServant");
  expect(groupOfTitle("Thủ qũy").group).toBe("civilServant");
});

test.each<[string, Employment | null, Group, GroupDoubt]>([
  ["Phó Trưởng phòng phụ trách", null, "unitDeputy", "actingDeputy"],
  ["Phó Trưởng phòng (phụ trách)", null, "unitDeputy", "actingDeputy"],
  ["Phó Trưởng phòng phụ trách phòng Chính sách", null, "unitDeputy", "actingDeputy"],
  ["Phó Trưởng phòng, Phụ trách phòng", null, "unitDeputy", "actingDeputy"],
  ["Phó Chánh Văn phòng - Phụ trách Văn phòng", null, "unitDeputy", "actingDeputy"],
  ["Phó Trưởng Ban phụ trách", null, "agencyDeputy", "actingDeputy"],
  ["Phó Trưởng Ban kiêm Trưởng phòng", null, "agencyDeputy", "twoPosts"],
  ["Phó Trưởng Ban, Chánh Văn phòng", null, "agencyDeputy", "twoPosts"],
  ["Phó Trưởng Ban kiêm nhiệm Chánh Thanh tra", "civilServant", "agencyDeputy", "twoPosts"],
  ["Lái xe", null, "contractWorker", "contractByTitle"],
  ["Nhân viên tạp vụ", null, "contractWorker", "contractByTitle"],
  ["Bảo vệ kiêm tạp vụ", null, "contractWorker", "contractByTitle"],
  ["Phó Trưởng phòng", "contractWorker", "unitDeputy", "leaderOnContract"],
])("“%s” (%s) is in %s and asked about: %s", (position, employment, group, doubt) =>
  expect(groupOfTitle(position, employment)).toEqual({ group, doubt }),
);

test.each<[string | null, Employment | null, Group]>([
  ["Lái xe", "contractWorker", "contractWorker"],
  ["Lái xe", "civilServant", "civilServant"],
  ["Chuyên viên", "contractWorker", "contractWorker"],
  ["Kế toán trưởng", "civilServant", "civilServant"],
  ["Nhân viên", "contractWorker", "contractWorker"],
  ["Nhân viên", "civilServant", "civilServant"],
  ["Điều phối viên", "civilServant", "unknown"],
  ["Điều phối viên", "contractWorker", "contractWorker"],
  ["Nguyên Trưởng phòng", "civilServant", "unknown"],
  [null, "civilServant", "civilServant"],
  [null, "contractWorker", "contractWorker"],
  [null, null, "unknown"],
  ["  ", null, "unknown"],
])("“%s” with the contract %s is in %s, nothing to ask", (position, employment, group) =>
  expect(groupOfTitle(position, employment)).toEqual({ group, doubt: null }),
);

describe("in a Sở the titles come from the regulation", () => {
  const so = rules({ titles: { head: "Giám đốc", deputy: "Phó Giám đốc" } });
  test.each<[string, Group]>([
    ["Giám đốc", "agencyHead"],
    ["Giám đốc Sở", "agencyHead"],
    ["GIÁM ĐỐC SỞ DÂN TỘC VÀ TÔN GIÁO", "agencyHead"],
    ["Phó Giám đốc", "agencyDeputy"],
    ["P. Giám đốc", "agencyDeputy"],
    ["Phó Giám đốc Sở kiêm Chánh Văn phòng", "agencyDeputy"],
    ["Chánh Văn phòng Sở", "unitHead"],
    ["Trưởng Ban", "unknown"],
    ["Giám đốc Trung tâm Dịch vụ", "unknown"],
    ["Giám đốc Trung tâm Dịch vụ việc làm tỉnh", "unknown"],
    ["Phó Giám đốc Quỹ Bảo trợ trẻ em tỉnh", "unknown"],
  ])("“%s” is in %s", (position, group) => expect(groupOfTitle(position, null, so).group).toBe(group));
});

test("an answer of the office goes before every alias and leaves nothing to ask", () => {
  const given = rules({ positionAnswers: [{ position: "Phó Trưởng phòng phụ trách", group: "unitHead" }, { position: "Điều phối viên", group: "contractWorker" }] });
  expect(groupOf("PHÓ TRƯỞNG PHÒNG  phụ trách", null, given)).toEqual({ group: "unitHead", doubt: null });
  expect(groupOf("Điều phối viên", null, given)).toEqual({ group: "contractWorker", doubt: null });
  expect(groupOf("Phó Trưởng phòng", null, given).group).toBe("unitDeputy");
});
