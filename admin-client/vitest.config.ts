import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config";

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: "admin-client",
      environment: "jsdom",
      setupFiles: ["@confa/ui/testing/setup"],
      css: { modules: { classNameStrategy: "non-scoped" } },
    },
  }),
);
