import { paragraph, text } from "./word";

/** "Căn cứ …;" one to a line in italics, the last with a full stop (Nghị định 30/2020/NĐ-CP); the punctuation comes with the tag. */
export const legalBases = (): string[] => [
  paragraph("{#Căn cứ}"),
  paragraph([text("Căn cứ {Văn bản}", { italic: true })]),
  paragraph("{/Căn cứ}"),
];

export const recipients = (): string[] => [
  paragraph([text("Nơi nhận:", { bold: true, italic: true, size: 12 })], { style: "NoiNhan", before: 8 }),
  paragraph("{#Nơi nhận}", { style: "NoiNhan" }),
  paragraph([text("- {Nơi}")], { style: "NoiNhan" }),
  paragraph("{/Nơi nhận}", { style: "NoiNhan" }),
  paragraph([text("- Lưu: VT.")], { style: "NoiNhan" }),
];
