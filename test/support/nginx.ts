import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** The nginx `npm test` found; a test run by itself looks for one. Empty means: looked, and there is none. */
const nginx = process.env["NGINX_PATH"] ?? spawnSync(process.execPath, ["scripts/nginx.mjs"], { encoding: "utf8" }).stdout.trim();

/** `describe` for tests that need nginx; without it they are not run and `npm test` says so loudly. */
export const describeOnServer = nginx ? describe : describe.skip;

export interface Served {
  readonly port: number;
  /** The certificate the server shows, made for this run. */
  readonly certificate: string;
  readonly close: () => void;
}

/**
 * Starts nginx over https on a free port of this machine, as the server called `name`: `folder/www` is its root, and the
 * settings are included as they are. Everything it writes stays in `folder`.
 */
export async function startNginx(folder: string, name: string, settings: string): Promise<Served> {
  const port = await freePort();
  const file = (part: string): string => path.join(folder, part);
  mkdirSync(file("temp"), { recursive: true });
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`, "-keyout", file("key.pem"), "-out", file("certificate.pem")], { stdio: "ignore" });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${file("temp")}/${kind};`).join(" ");
  writeFileSync(
    file("nginx.conf"),
    `daemon off; master_process off; pid ${file("nginx.pid")}; error_log stderr;
${process.getuid?.() === 0 ? "user root;" : ""}
events { worker_connections 64; }
http {
  access_log off; ${temporary}
  server { listen 127.0.0.1:${port} ssl; server_name ${name}; root ${file("www")}; ssl_certificate ${file("certificate.pem")}; ssl_certificate_key ${file("key.pem")}; include ${settings}; }
}
`,
  );
  const server = spawn(nginx, ["-c", file("nginx.conf"), "-p", folder, "-e", "stderr"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (part: Buffer) => (said += part.toString()));
  for (let looks = 0; looks < 200 && server.exitCode === null; looks++) {
    if (spawnSync("openssl", ["s_client", "-connect", `127.0.0.1:${port}`], { input: "", timeout: 2000 }).status === 0)
      return { port, certificate: readFileSync(file("certificate.pem"), "utf8"), close: () => server.kill() };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  server.kill();
  throw new Error(`nginx did not start: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
