/*
 * Tells an Excel or a browser that is too old for the pane what to do instead. Plain ES3 outside the bundle, which such an engine
 * cannot even read; it runs before the bundle and takes the pane's place away from it.
 */
(function () {
  var pane = document.getElementById("pane");
  var isInExcel = pane.getAttribute("data-page") === "excel";

  /* The newest things the pane is built on. */
  var missing = [];
  if (typeof globalThis === "undefined") missing.push("globalThis");
  if (typeof Promise === "undefined" || !Promise.allSettled) missing.push("Promise.allSettled");
  if (!String.prototype.replaceAll) missing.push("replaceAll");
  if (!Array.prototype.at) missing.push("Array.at");
  if (!Object.hasOwn) missing.push("Object.hasOwn");
  try {
    new RegExp("(?<!a)b");
  } catch (fault) {
    missing.push(fault.message);
  }

  var engine = navigator.userAgent;
  var engineName = /Trident|MSIE/.test(engine) ? "Internet Explorer" : /Edge\//.test(engine) ? "Microsoft Edge đời cũ" : "một trình duyệt đời cũ";

  function line(tag, text, style) {
    var made = document.createElement(tag);
    made.appendChild(document.createTextNode(text));
    made.style.cssText = "margin:0 0 12px;" + style;
    return made;
  }

  /* The page that needs no Excel lies in the same folder. */
  function browserPage() {
    return location.href.replace(/[?#].*$/, "").replace(/[^\/]*$/, "");
  }

  function tell(title, why, mend, forIt) {
    var link = line("a", browserPage(), "display:block;font-size:15px;word-wrap:break-word;overflow-wrap:anywhere;color:#0b5a70");
    link.href = browserPage();
    link.target = "_blank";
    var message = document.createElement("div");
    message.id = "too-old";
    message.setAttribute("role", "alert");
    message.style.cssText = "margin:16px;max-width:34em;font:14px/1.5 'Segoe UI',Arial,sans-serif;color:#201f1e;background:#fff";
    message.appendChild(line("h1", title, "font-size:18px;line-height:1.3"));
    message.appendChild(line("p", why, ""));
    message.appendChild(line("p", isInExcel
      ? "Làm được ngay: mở địa chỉ dưới đây bằng Microsoft Edge hoặc Google Chrome bản mới, rồi thả tệp danh sách (.xlsx) vào trang. Đủ năm bước, danh sách không rời khỏi máy."
      : "Mở địa chỉ dưới đây bằng Microsoft Edge hoặc Google Chrome bản mới.", ""));
    message.appendChild(link);
    if (mend) message.appendChild(line("p", mend, ""));
    message.appendChild(line("p", "Thông tin cho cán bộ CNTT: " + forIt, "font-size:12px;color:#605e5c;word-wrap:break-word;overflow-wrap:anywhere"));
    document.body.style.background = "#fff";
    pane.parentNode.replaceChild(message, pane);
  }

  if (missing.length > 0) {
    if (isInExcel)
      tell(
        "Excel này quá cũ để mở bảng Xếp loại",
        "Excel trên máy này hiện bảng bên phải bằng " + engineName + ", nơi Xếp loại không chạy được. Sổ đang mở không bị đổi gì.",
        "Muốn dùng ngay trong Excel: cần Microsoft 365, Excel 2024 hoặc Excel 2021, và WebView2 Runtime của Microsoft. Nhờ cán bộ CNTT của cơ quan.",
        "thiếu " + missing.join(", ") + "; " + engine
      );
    else tell("Trình duyệt này quá cũ để mở trang Xếp loại", "Trang đang mở bằng " + engineName + ".", "", "thiếu " + missing.join(", ") + "; " + engine);
    return;
  }

  /* Excel can be too old though its browser is not; outside Excel there is nothing to ask. */
  if (!isInExcel || typeof Office === "undefined" || !Office.onReady) return;
  Office.onReady(function (info) {
    if (!info || !info.host) return;
    var needed = [["SharedRuntime", "1.1"], ["ExcelApi", "1.14"]];
    var lacking = [];
    for (var i = 0; i < needed.length; i++)
      if (!Office.context.requirements.isSetSupported(needed[i][0], needed[i][1])) lacking.push(needed[i][0] + " " + needed[i][1]);
    if (lacking.length > 0)
      tell(
        "Excel này quá cũ để mở bảng Xếp loại",
        "Excel trên máy này chưa có những gì bảng Xếp loại cần để đọc và ghi sổ. Sổ đang mở không bị đổi gì.",
        "Muốn dùng ngay trong Excel: cần Microsoft 365, Excel 2024 hoặc Excel 2021 đã cập nhật. Nhờ cán bộ CNTT của cơ quan.",
        "Excel không có " + lacking.join(", ") + "; phiên bản " + ((Office.context.diagnostics && Office.context.diagnostics.version) || "không rõ")
      );
  });
})();
