const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
require("tsx/cjs"); // lets this file read the typed build steps below
const { completeMetadata } = require("./scripts/functionsMetadata.ts");
const { guidePage } = require("./docs/source/guidePage.ts");
const { contentSecurityPolicy, OFFICE_CDN } = require("./scripts/delivery/securityPolicy.ts");
const { thirdParty } = require("./scripts/delivery/thirdParty.ts");
const { officeJsSource } = require("./scripts/officeJsSource.ts");
const { version } = require("./package.json");
const { keptFiles } = require("./scripts/offlineFiles.ts");

/**
 * The pane (in Excel and in a browser), the custom functions, and everything the site serves beside them.
 *
 *   npm run build                                      the site for a server: this, then what scripts/delivery/ adds for its address
 *   npm run build -- --offline no                      the browser page keeps nothing for use without a network, and drops what it kept
 *   OFFICE_JS=cdn npm run build                        office.js from Microsoft's CDN instead of our own copy
 *   npm run web                                        the pane in a browser, over http
 *   npm run dev                                        the site for Excel on this machine, over https
 *
 * `--env out=…`, `pane=…` and `functions=…` let the tests build elsewhere and build less.
 */
module.exports = async (env, { mode }) => {
  const production = mode === "production";
  const office = officeJsSource(process.env.OFFICE_JS ?? "");
  const fromCdn = office.kind === "cdn";
  const offline = production && env.offline !== "no";
  const pane = path.resolve(env.pane ?? "src/taskpane/taskpane.tsx");
  const functions = path.resolve(env.functions ?? "src/functions/functions.ts");

  const page = (filename, chunks, officeJs) =>
    new HtmlWebpackPlugin({
      template: "src/taskpane/taskpane.html",
      filename,
      chunks,
      chunksSortMode: "manual",
      scriptLoading: "defer",
      minify: false,
      templateParameters: {
        officeJs,
        // Only the page of a browser is kept, never the pane in Excel.
        serviceWorker: offline && officeJs === null ? SERVICE_WORKER : null,
        policy: contentSecurityPolicy({ cdn: fromCdn && officeJs !== null, development: !production }),
      },
    });

  return {
    mode,
    target: ["web", "es2020"],
    devtool: production ? false : "source-map", // never an eval one: the page's policy forbids eval
    entry: {
      taskpane: pane,
      // The manifest names this file, so its name carries no hash.
      functions: { import: functions, filename: "functions.js" },
      ...(production ? { serviceWorker: { import: "./src/taskpane/offline/serviceWorker.ts", filename: SERVICE_WORKER } } : {}),
    },
    output: {
      path: path.resolve(env.out ?? "dist"),
      filename: production ? "[name].[contenthash].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash].js" : "[name].js",
      assetModuleFilename: "[name].[contenthash][ext]",
      publicPath: "auto",
      clean: true,
    },
    experiments: { css: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "swc-loader", options: { jsc: SWC, module: { type: "es6" } } },
        },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: functions, output: "functions.json" }),
      completeFunctionsMetadata,
      ...(production ? [listKeptFiles(offline)] : []),
      // The task pane of Excel, and the same pane in a browser, which has no use for office.js.
      page("taskpane.html", ["functions", "taskpane"], fromCdn ? `${OFFICE_CDN}/lib/1/hosted/office.js` : "office-js/office.js"),
      page("index.html", ["taskpane"], null),
      new CopyWebpackPlugin({
        patterns: [
          { from: "manifest.xml" },
          { from: "assets/*.png" },
          { from: "docs/huong-dan.md", to: "huong-dan.html", transform: (text) => guidePage(text.toString("utf8")) },
          { from: "hinh/*.png", context: "docs", noErrorOnMissing: true },
          { from: "src/taskpane/too-old.js", info: { minimized: true } },
          { from: "templates/*.docx", noErrorOnMissing: true },
          { from: "samples/*.xlsx", noErrorOnMissing: true },
          // Licence: unmodified. `minimized` keeps the minifier off these files.
          ...(fromCdn ? [] : office.files).map((file) => ({
            from: path.join(office.folder, file),
            to: path.posix.join("office-js", file),
            info: { minimized: true },
          })),
          ...(fromCdn ? [] : [{ from: office.licence, to: "office-js/LICENSE.md", info: { minimized: true } }]),
        ],
      }),
      thirdParty({ version, officeJs: fromCdn ? null : office.version }),
    ],
    performance: { hints: false },
    stats: { preset: "errors-warnings", assets: false, timings: true },
    devServer: production ? undefined : await devServer(env),
  };
};

const SERVICE_WORKER = "service-worker.js";

const SWC = {
  target: "es2020",
  parser: { syntax: "typescript", tsx: true },
  transform: { react: { runtime: "automatic" } },
};

/** The generator cannot write everything Excel needs to know: `completeMetadata` adds and checks the rest. */
const completeFunctionsMetadata = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("completeFunctionsMetadata", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_PRE_PROCESS;
      compilation.hooks.processAssets.tap({ name: "completeFunctionsMetadata", stage }, (assets) => {
        const generated = assets["functions.json"];
        if (!generated) return; // the generator has said why
        try {
          const complete = completeMetadata(JSON.parse(String(generated.source())));
          compilation.updateAsset("functions.json", new webpack.sources.RawSource(JSON.stringify(complete, null, 2)));
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(error.message));
        }
      });
    });
  },
};

/** The service worker begins with the list of what it keeps: every file as it is served, so only when all are made. */
const listKeptFiles = (offline) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("listKeptFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "listKeptFiles", stage }, (assets) => {
        const kept = keptFiles(offline ? Object.entries(assets).map(([file, asset]) => [file, asset.buffer()]) : []);
        compilation.updateAsset(SERVICE_WORKER, (program) => new webpack.sources.ConcatSource(`self.KEPT=${JSON.stringify(kept)};\n`, program));
      });
    });
  },
});

/** Plain http for a browser (`npm run web`); https with a certificate of this machine for Excel (`npm run dev`). */
async function devServer(env) {
  const server = env.https
    ? { type: "https", options: await require("office-addin-dev-certs").getHttpsServerOptions() }
    : "http";
  return {
    server,
    host: "localhost", // for this machine only
    port: env.https ? 3000 : "auto",
    hot: false,
    static: false,
    client: { overlay: { errors: true, warnings: false } },
    onListening: ({ server: listening }) => {
      const { port } = listening.address();
      console.log(`\nXếp loại: ${env.https ? "https" : "http"}://localhost:${port}/${env.https ? "taskpane.html" : ""}\n`);
    },
  };
}
