// `npm start`: installs what is needed, makes the sample's dossier in out/, then serves the add-in: in the workbench, over the
// sample, and its pane alone. `--once` ends after the dossier.
import { ensureDependencies } from "./ensure.mjs";
import { run } from "./run.mjs";
import { serveWorkbench } from "./workbench.mjs";

const SAMPLE = "samples/danh-sach-mau.xlsx";

ensureDependencies();
const code = run("tsx/dist/cli.mjs", ["src/cli/index.ts", SAMPLE, "--out", "out"]);
// 1 means that the data has errors and everything else was made: that is an answer, not a failure of this command.
if (code > 1) process.exit(code);

if (!process.argv.includes("--once")) {
  console.log("\nĐang chuẩn bị bảng Xếp loại …");
  const { url, workbench } = await serveWorkbench();
  console.log(`Thử add-in trên danh sách mẫu, không cần Excel: ${workbench}\nChỉ bảng Xếp loại, trong trình duyệt: ${url}\nDanh sách mẫu: ${url}${SAMPLE}\nCtrl+C để dừng.`);
}
