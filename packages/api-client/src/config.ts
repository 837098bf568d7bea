/** Where the parts of this installation are, read at run time so that one build serves any host. */
export interface AppConfig {
  /** Base address of the backend API, without a trailing slash. */
  apiUrl: string;
  /** WebSocket address of the SFU. */
  livekitUrl: string;
  /** Address of the site people meet on. */
  siteUrl: string;
  version: string;
}

declare global {
  interface ImportMetaEnv {
    readonly VITE_API_URL?: string;
    readonly VITE_LIVEKIT_WS_URL?: string;
  }
}

/** `/config.json` could not be read or is not what it should be. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code = "config_unavailable";

  constructor(cause?: unknown) {
    super("We cannot read this site's settings. Check your network, then try again.", { cause });
  }
}

/** Reads the addresses of this installation; throws {@link ConfigError}. */
export async function loadConfig(): Promise<AppConfig> {
  if (import.meta.env.DEV) return devConfig();
  try {
    const response = await fetch("/config.json", { cache: "no-cache", signal: AbortSignal.timeout(15_000) });
    if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
    return parseConfig(await response.json());
  } catch (cause) {
    throw new ConfigError(cause);
  }
}

function devConfig(): AppConfig {
  return {
    apiUrl: withoutSlash(import.meta.env.VITE_API_URL ?? "http://api.confa.localhost:8080"),
    livekitUrl: import.meta.env.VITE_LIVEKIT_WS_URL ?? "ws://live.confa.localhost:8080",
    siteUrl: globalThis.location.origin,
    version: "dev",
  };
}

function parseConfig(raw: unknown): AppConfig {
  const fields = raw as Partial<Record<keyof AppConfig, unknown>> | null;
  const text = (key: keyof AppConfig): string => {
    const value = fields?.[key];
    if (typeof value !== "string" || value === "") throw new Error(`/config.json has no ${key}`);
    return value;
  };
  return {
    apiUrl: withoutSlash(text("apiUrl")),
    livekitUrl: text("livekitUrl"),
    siteUrl: withoutSlash(text("siteUrl")),
    version: text("version"),
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
