/** Node by default; a test of the pane asks for a browser-like page with `@jest-environment jsdom`. */
module.exports = {
  roots: ["<rootDir>/test"],
  maxWorkers: "100%", // browsers and Excel leave a core idle half the time
  testTimeout: 60_000, // no test is about time; a busy machine may be slow
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/test/support/noStyles.ts",
    // Univer's usual files ask for ES modules, which Node can require and Jest cannot; those for a script tag carry them inside.
    "^@univerjs/(core|engine-formula)$": "<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js",
  },
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
    ],
  },
};
