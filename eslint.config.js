const js = require("@eslint/js");
const tseslint = require("typescript-eslint");

/** Types are the compiler's business (`npm run typecheck`); these rules need none, so linting stays fast. */
module.exports = tseslint.config(
  { ignores: ["dist/", "out/", "office-js-cdn/", "node_modules/", "coverage/"] },
  { files: ["**/*.{ts,tsx}"], ...js.configs.recommended },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Cleaning text from Excel and for Word means naming control characters.
      "no-control-regex": "off",
      eqeqeq: "error",
      "prefer-const": "error",
      "no-var": "error",
    },
  },
  { files: ["src/**"], rules: { "no-console": "error" } },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  {
    files: ["*.config.js"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
