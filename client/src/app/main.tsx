import "@confa/ui/styles.css";
import { createSession, loadConfig } from "@confa/api-client";
import { startLanguage } from "@confa/language";
import { applyTheme } from "@confa/ui";
import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { BrokenStart } from "./BrokenStart";

applyTheme();

const root = createRoot(document.querySelector("#root") ?? document.body);

async function start(): Promise<void> {
  const hasLanguage = startLanguage();
  try {
    const config = await loadConfig();
    await hasLanguage;
    const session = createSession({ apiUrl: config.apiUrl, storageKey: "confa.session" });
    // In pieces: a slow phone stays answerable meanwhile.
    startTransition(() =>
      root.render(
        <StrictMode>
          <App session={session} mediaUrl={config.livekitUrl} />
        </StrictMode>,
      ),
    );
  } catch (error) {
    await hasLanguage;
    root.render(<BrokenStart error={error} onRetry={() => void start()} />);
  }
}

void start();
