const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");

/** The workbench page of excel-host, for `npm start` and the tests; `scripts/site.mjs` builds it, and it never gets into dist/. */
module.exports = (env) => ({
  mode: "production",
  target: ["web", "es2020"],
  devtool: false,
  entry: { workbench: "./excel-host/workbench/workbench.ts", connect: "./excel-host/workbench/connect.ts" },
  output: { path: path.resolve(env.out), filename: "[name].js", clean: true },
  // For this machine only: four times the size, a quarter of the time.
  optimization: { minimize: false },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: "swc-loader", options: { jsc: { target: "es2020", parser: { syntax: "typescript" } }, module: { type: "es6" } } },
      },
    ],
  },
  plugins: [new CopyWebpackPlugin({ patterns: ["index.html", "workbench.css", "grid.css"].map((file) => ({ from: path.join("excel-host/workbench", file) })) })],
  performance: { hints: false },
  stats: { preset: "errors-warnings", assets: false, timings: true },
});
