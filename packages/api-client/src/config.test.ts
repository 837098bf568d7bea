import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConfigError, loadConfig } from "./config";
import { json, noAnswer, serve } from "./testing/fake-server";

const CONFIG = "GET /config.json";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("A built site", () => {
  beforeEach(() => vi.stubEnv("DEV", false));

  it("reads its addresses from its own origin", async () => {
    const config = {
      apiUrl: "https://api.example.org/",
      livekitUrl: "wss://live.example.org",
      siteUrl: "https://example.org",
      version: "1.2.3",
    };
    serve({ [CONFIG]: () => json(config) });
    expect(await loadConfig()).toEqual({ ...config, apiUrl: "https://api.example.org" });
  });

  it.each([
    ["is missing", () => new Response("", { status: 404 })],
    ["is a page", () => new Response("<!doctype html>")],
    ["lacks an address", () => json({ apiUrl: "https://api.example.org" })],
    ["cannot be reached", noAnswer],
  ])("says so when the file %s", async (_, handler) => {
    serve({ [CONFIG]: handler });
    await expect(loadConfig()).rejects.toBeInstanceOf(ConfigError);
  });
});

describe("The dev server", () => {
  it("takes the addresses from its environment", async () => {
    const server = serve({});
    vi.stubEnv("VITE_API_URL", "http://127.0.0.1:9000/");
    expect(await loadConfig()).toMatchObject({
      apiUrl: "http://127.0.0.1:9000",
      livekitUrl: "ws://live.confa.localhost:8080",
    });
    expect(server.calls).toEqual([]);
  });
});
