import "@confa/ui/styles.css";
import { createSession, loadConfig } from "@confa/api-client";
import { startLanguage } from "@confa/language";
import { applyTheme } from "@confa/ui";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { ConfigFailure } from "./config-failure";

applyTheme();

const root = createRoot(document.getElementById("root")!);

async function start(): Promise<void> {
  const hasLanguage = startLanguage();
  try {
    const config = await loadConfig();
    await hasLanguage;
    const session = createSession({ apiUrl: config.apiUrl, storageKey: "confa.admin.session" });
    root.render(<App config={config} session={session} />);
  } catch (error) {
    await hasLanguage;
    root.render(<ConfigFailure error={error} onRetry={() => void start()} />);
  }
}

void start();
