import { paragraph, text } from "./word";

/** What every ballot says of how to fill it in. */
export const howToVote = (each: string): string =>
  paragraph([text(`(Đánh dấu X vào một ô ${each}; không ghi tên người bỏ phiếu)`, { italic: true, size: 13 })], { style: "Khung", size: 13, after: 8 });
