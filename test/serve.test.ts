import { request } from "node:http";
import { serveFolder } from "./support/site";

let server: { url: string; close: () => void };
beforeAll(async () => {
  server = await serveFolder("test/support/pipeline");
});
afterAll(() => server.close());

/** Asks for a path exactly as written; a URL would tidy its dots away. */
function get(path: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: new URL(server.url).port, path }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], body }));
    })
      .on("error", reject)
      .end();
  });
}

test("a file of the folder is served with its type", async () => {
  expect(await get("/pane.css?v=1")).toMatchObject({ status: 200, type: "text/css; charset=utf-8" });
});

test.each(["/../../../package.json", "/%2e%2e/%2e%2e/%2e%2e/package.json", "/..%2f..%2f..%2fpackage.json", "/%", "/nothing.js", "/"])(
  "%s is not there",
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: "Không có trang này." });
  },
);
