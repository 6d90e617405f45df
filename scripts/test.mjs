// `npm test`: installs what is needed, sees to a browser and to nginx, runs every test. What follows `--` goes to jest.
import { findBrowser, installBrowser } from "./browser.mjs";
import { ensureDependencies } from "./ensure.mjs";
import { findNginx, installNginx } from "./nginx.mjs";
import { run } from "./run.mjs";

ensureDependencies();
const browser = (await findBrowser()) ?? (await installBrowser());
const nginx = findNginx() ?? installNginx();
const code = run("jest/bin/jest.js", process.argv.slice(2), {
  env: { ...process.env, CHROME_PATH: browser ?? "", NGINX_PATH: nginx ?? "" },
});
if (!browser) {
  console.error(`
!! NOT RUN: the tests that drive the pane in a browser. No Chrome, Edge or Chromium was found and none could be
!! installed. Install one, or set CHROME_PATH to its program, and run npm test again.`);
}
if (!nginx) {
  console.error(`
!! NOT RUN: the tests of the site on a real server. nginx and openssl were not found and could not be installed.
!! Install them, or set NGINX_PATH to nginx's program, and run npm test again.`);
}
process.exitCode = code || ((!browser || !nginx) && process.env.CI ? 1 : 0);
