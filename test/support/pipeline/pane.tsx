import "./pane.css";

const host = document.getElementById("pane");
if (host) host.textContent = "Đang mở…";
void import("./later").then(({ greeting }) => {
  if (host) host.textContent = greeting;
});
