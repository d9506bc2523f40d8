import next from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";

const TOO_LONG = { skipBlankLines: true, skipComments: true };

export default [
  { ignores: ["lib/generated/**", "**/.next*/**", ".data/**", "tests/architecture/canary/**", "next-env.d.ts"] },
  ...next,
  ...nextTs,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      complexity: ["error", 10],
      "max-depth": ["error", 3],
      "max-lines": ["error", { max: 300, ...TOO_LONG }],
      "max-lines-per-function": ["error", { max: 40, ...TOO_LONG }],
      "max-params": ["error", 3],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read lib/core/env.ts instead." },
      ],
    },
  },
  {
    // Markup reads best in one piece.
    files: ["**/*.tsx"],
    rules: {
      "max-lines-per-function": ["error", { max: 80, ...TOO_LONG }],
      "react/forbid-dom-props": [
        "error",
        // Our routes say themselves that they answer a file; where there is none, they answer a page that says why.
        { forbid: [{ propName: "download", message: "With it a refusal is a failed download instead of a page." }] },
      ],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "tests/**"],
    rules: { "max-lines-per-function": "off", "max-params": "off" },
  },
  {
    // Where the environment comes in, and where a test sets the stage.
    files: ["lib/core/env.ts", "instrumentation.ts", "scripts/**", "seeds/run.ts", "tests/**", "*.config.*"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.ts", "seeds/**/*.ts", "tests/**/*.ts"],
    ignores: ["app/**/{page,layout,error,global-error,not-found,forbidden,loading,template,default}.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only, except in Next's own files." },
      ],
    },
  },
  { files: ["*.config.mjs"], rules: { "import/no-anonymous-default-export": "off" } },
  { files: ["tests/support/{global-setup,portal}.ts"], rules: { "no-restricted-syntax": "off" } },
];
