import type { AppConfig } from "@confa/api-client";
import { createContext, useContext } from "react";

const ConfigContext = createContext<AppConfig | null>(null);

export const ConfigProvider = ConfigContext.Provider;

/** The addresses and the version of this installation. */
export function useConfig(): AppConfig {
  const config = useContext(ConfigContext);
  if (config === null) throw new Error("ConfigProvider is missing above this component.");
  return config;
}
