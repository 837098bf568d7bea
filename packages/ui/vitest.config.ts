import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "ui",
    environment: "jsdom",
    testTimeout: 30_000,
    // Isolation for each file as usual, but one jsdom a worker instead of one a file: far quicker.
    pool: "vmThreads",
    setupFiles: ["./src/testing/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
