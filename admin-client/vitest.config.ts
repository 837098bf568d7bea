import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config";

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: "admin-client",
      environment: "jsdom",
      testTimeout: 30_000,
      setupFiles: ["@confa/ui/testing/setup", "./src/testing/setup.ts"],
      css: { modules: { classNameStrategy: "non-scoped" } },
    },
  }),
);
