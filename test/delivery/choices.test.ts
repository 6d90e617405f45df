import { readChoices } from "../../scripts/delivery/choices";

const read = (...words: string[]) => {
  const answer = readChoices(words);
  return answer.kind === "read" ? answer.choices : answer.sentence;
};

test.each([
  ["https://may-chu/xep-loai/", "https://may-chu/xep-loai/"],
  ["https://may-chu/xep-loai", "https://may-chu/xep-loai/"],
  ["HTTPS://May-Chu.coquan.vn:8443/A", "https://may-chu.coquan.vn:8443/A/"],
  ["https://may-chu", "https://may-chu/"],
])("the address %s is understood as %s", (given, base) => {
  expect(read("--base", given)).toEqual({ base, catalog: null, officeJs: null, offline: true });
});

test.each(["http://may-chu/xep-loai/", "may-chu/xep-loai", "https://may-chu/?a=1", "https://may-chu/#a", "https://ten:mk@may-chu/", "https://may-chu/xếp loại/", "file:///C:/dist"])(
  "the address %s is refused with a sentence that says what to write",
  (given) => expect(read("--base", given)).toMatch(/^Địa chỉ “.*https:\/\/may-chu\/xep-loai\//s),
);

test.each([
  ["\\\\may-chu\\chia-se", "\\\\may-chu\\chia-se"],
  ["//may-chu/chia-se/", "\\\\may-chu\\chia-se"],
  ["\\\\may-chu\\chia sẻ$\\xep-loai\\", "\\\\may-chu\\chia sẻ$\\xep-loai"],
])("the shared folder %s is understood as %s", (given, catalog) => expect(read("--catalog", given)).toMatchObject({ catalog }));

test.each(["Z:\\chia-se", "\\\\may-chu", "may-chuchia-se", "https://may-chu/chia-se", '\\\\may-chu\\a"b'])("the shared folder %s is refused", (given) =>
  expect(read("--catalog", given)).toContain("không phải đường dẫn thư mục chia sẻ"),
);

test("words may be joined with =, and office.js comes from the command line before the environment", () => {
  expect(read("--base=https://may-chu/", "--office-js=office-js-cdn")).toMatchObject({ base: "https://may-chu/", officeJs: "office-js-cdn" });
  expect(readChoices([], { OFFICE_JS: "cdn" })).toMatchObject({ choices: { officeJs: "cdn" } });
  expect(readChoices(["--office-js", "x"], { OFFICE_JS: "cdn" })).toMatchObject({ choices: { officeJs: "x" } });
});

test("the office may have the browser keep nothing", () => expect(read("--offline", "no")).toMatchObject({ offline: false }));

test.each([
  [["--offline", "không"], "Sau --offline ghi yes hoặc no"],
  [["--bas", "https://may-chu/"], "Không hiểu “--bas”"],
  [["--base"], "Thiếu giá trị sau --base"],
  [["--base", "--catalog"], "Thiếu giá trị sau --base"],
])("%j is answered with how to use the command", (words, sentence) => {
  expect(read(...words)).toContain(sentence);
  expect(read(...words)).toContain("npm run build -- --base");
});
