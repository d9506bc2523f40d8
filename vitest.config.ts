import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // The real package throws outside a React Server Components bundle.
      "server-only": `${root}/tests/support/empty.ts`,
    },
  },
  test: {
    // A process of its own for every file costs more than most files' tests; what a file must not share, its setup makes anew.
    isolate: false,
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          pool: "threads",
          include: ["{lib,components,seeds,scripts}/**/*.test.{ts,tsx}"],
          // No unit test is about time; a busy machine must not fail one.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/database.ts"],
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], testTimeout: 120_000 },
      },
    ],
  },
});
