import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config";

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: "admin-client",
      environment: "jsdom",
      // One jsdom and one set of modules a worker: every test opens the console anew, so it takes half as long.
      isolate: false,
      testTimeout: 30_000,
      setupFiles: ["@confa/ui/testing/setup", "./src/testing/setup.ts"],
      css: { modules: { classNameStrategy: "non-scoped" } },
    },
  }),
);
