import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  server: { host: "127.0.0.1", port: 5173, allowedHosts: [".localhost"] },
  // Found only in the lazy room otherwise, which makes the dev server load the page again in mid-meeting.
  optimizeDeps: {
    include: ["livekit-client", "@livekit/components-react", "@tanstack/react-query", "react-router"],
  },
  preview: { host: "127.0.0.1", allowedHosts: [".localhost"] },
  build: {
    target: "es2023",
    assetsDir: "assets",
    manifest: true,
    // The security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The room's chunk, which loads lazily and is mostly LiveKit.
    chunkSizeWarningLimit: 800,
  },
  test: {
    name: "client",
    environment: "jsdom",
    testTimeout: 30_000,
    setupFiles: ["@confa/ui/testing/setup", "./src/testing/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
