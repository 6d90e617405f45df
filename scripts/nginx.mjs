// Finds nginx, and the openssl that makes its certificate, for the tests of the site on a real server: `node scripts/nginx.mjs` prints nginx's path.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The path of nginx on this machine, or null; without openssl it is of no use. NGINX_PATH goes before everything. */
export function findNginx(env = process.env) {
  if (!onPath("openssl", env)) return null;
  if (env.NGINX_PATH) return existsSync(env.NGINX_PATH) ? env.NGINX_PATH : null;
  return onPath("nginx", env);
}

/** Installs nginx where that can be done unasked, without starting its service, and answers its path or null. */
export function installNginx() {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return null;
  console.error("No nginx found: installing it with apt-get …");
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  // Debian asks this script whether a new service may start; 101 says no.
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    return apt("update") && apt("install", "-y", "--no-install-recommends", "nginx-light", "openssl") ? findNginx() : null;
  } finally {
    if (isOurs) rmSync(policy, { force: true });
  }
}

/** Debian keeps nginx in sbin, which is not on everybody's PATH. */
function onPath(name, env) {
  const folders = [...(env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"].filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const nginx = findNginx();
  if (nginx) console.log(nginx);
  process.exitCode = nginx ? 0 : 1;
}
