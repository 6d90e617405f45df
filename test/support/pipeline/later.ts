export const greeting = "Xin chào từ phần nạp sau";
