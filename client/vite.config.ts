import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The languages of ours, as react-aria names them. */
const OURS = new Set(["en-US", "ru-RU"]);

/** react-aria brings its few words in 33 languages at once: those that nobody can choose stay out of the page. */
const onlyOurLanguages: Plugin = {
  name: "only-our-languages",
  enforce: "pre",
  load(id) {
    const locale = /react-aria.*\/intl\/(?:[\w-]+\/)?([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
    return locale === undefined || OURS.has(locale) ? null : "export default {};";
  },
};

/** The font's Latin file is asked for with the page, not after its styles: every language has digits and names. */
const preloadFont: Plugin = {
  name: "preload-font",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const file = Object.keys(bundle).find((name) => /manrope-latin-wght[^/]*\.woff2$/.test(name));
      if (file === undefined) return [];
      const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${file}` };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
  },
};

export default defineConfig({
  plugins: [onlyOurLanguages, react(), preloadFont],
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
