import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "api-client", environment: "jsdom", setupFiles: ["../ui/src/testing/setup.ts"] },
});
