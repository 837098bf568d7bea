import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/language", "packages/ui", "packages/api-client", "client", "admin-client"],
  },
});
