import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "language",
    environment: "jsdom",
    testTimeout: 30_000,
    setupFiles: ["../ui/src/testing/setup.ts"],
  },
});
