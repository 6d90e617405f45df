import { paragraph, text } from "./word";

/** What the papers of a meeting share. */

export const meetingRecipients = (first: string | null = "Như trên"): string[] => [
  paragraph([text("Nơi nhận:", { bold: true, italic: true, size: 12 })], { style: "NoiNhan", before: 8 }),
  ...(first === null ? [] : [paragraph([text(`- ${first};`)], { style: "NoiNhan" })]),
  paragraph([text("- Lưu: VT.")], { style: "NoiNhan" }),
];
