import { completeMetadata, metadataFaults } from "../scripts/functionsMetadata";

const aFunction = (id: string, type = "any") => ({
  id,
  name: id,
  description: "Kết quả xếp loại.",
  parameters: [{ name: "bang", description: "Bảng kể cả tiêu đề", type }],
});

test("a function that takes a table is told to take its error cells too", () => {
  expect(completeMetadata({ functions: [aFunction("KETQUA")] })).toMatchObject({ allowErrorForDataTypeAny: true });
});

test("without a parameter of any type there is nothing to allow", () => {
  expect(completeMetadata({ functions: [aFunction("TRANSO", "number")] })).not.toHaveProperty("allowErrorForDataTypeAny");
});

test.each([
  ["XL2024", "cell address"],
  ["KẾTQUẢ", "plain capitals"],
  ["AB", "plain capitals"],
  ["XEPLOAI_KETQUA", "repeats the namespace"],
])("the name %s is refused", (id, fault) => {
  expect(() => completeMetadata({ functions: [aFunction(id)] })).toThrow(fault);
});

test("all faults are told at once", () => {
  const silent = { ...aFunction("NHOM"), description: " ", parameters: [{ name: "chucVu", type: "string" }] };
  const decomposed = { ...aFunction("MAU"), description: "Mẫu".normalize("NFD") };
  expect(metadataFaults({ functions: [aFunction("HANMUC"), aFunction("HANMUC"), silent, decomposed] })).toEqual([
    "HANMUC is defined twice",
    "NHOM has no description",
    "NHOM, parameter chucVu has no description",
    "the description of MAU is not in NFC",
  ]);
});
