import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { HtmlTagDescriptor, Plugin } from "vite";
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

/**
 * What every first visit needs is asked for with the page, not after its styles and its script: the font's Latin
 * file (every language has digits and names), and where the parts of this installation are.
 */
const preloads: Plugin = {
  name: "preloads",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const font = Object.keys(bundle).find((name) => /manrope-latin-wght[^/]*\.woff2$/.test(name));
      return [
        preload({ as: "font", type: "font/woff2", href: `/${font}` }),
        preload({ as: "fetch", href: "/config.json" }),
      ];
    },
  },
};

function preload(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: "link", attrs: { rel: "preload", crossorigin: "", ...attrs }, injectTo: "head" };
}

export default defineConfig({
  plugins: [onlyOurLanguages, react(), preloads],
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
    // Isolation for each file as usual, but one jsdom a worker instead of one a file: far quicker.
    pool: "vmThreads",
    testTimeout: 30_000,
    setupFiles: ["@confa/ui/testing/setup", "./src/testing/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
