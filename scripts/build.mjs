// `npm run build`: installs what is needed, then builds the site in dist/ (scripts/delivery/build.ts). What follows `--` goes there.
import { ensureDependencies } from "./ensure.mjs";
import { run } from "./run.mjs";

ensureDependencies();
process.exitCode = run("tsx/dist/cli.mjs", ["scripts/delivery/build.ts", ...process.argv.slice(2)]);
