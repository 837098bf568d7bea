import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  server: { host: "127.0.0.1", port: 5174, allowedHosts: [".localhost"] },
  preview: { host: "127.0.0.1", allowedHosts: [".localhost"] },
  build: {
    target: "es2023",
    assetsDir: "assets",
    manifest: true,
    sourcemap: false,
    // The CSP takes fonts and images from this site only, not from data: addresses.
    assetsInlineLimit: 0,
  },
});
