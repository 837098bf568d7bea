import "@confa/ui/styles.css";
import "./pressable.css";
import { createSession, loadConfig } from "@confa/api-client";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { ConfigFailure } from "./config-failure";

const root = createRoot(document.getElementById("root")!);

async function start(): Promise<void> {
  try {
    const config = await loadConfig();
    const session = createSession({ apiUrl: config.apiUrl, storageKey: "confa.admin.session" });
    root.render(<App config={config} session={session} />);
  } catch (error) {
    root.render(<ConfigFailure error={error} onRetry={() => void start()} />);
  }
}

void start();
