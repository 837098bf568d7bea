import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { isTemporary } from "./problems";

const RETRIES = 2;
const FRESH_MS = 10_000;

/** A cache of server data that lives as long as this component. */
export function Queries({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** Data is shown for a while without asking again; only what may pass by itself is retried. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (numFailures, error) => isTemporary(error) && numFailures < RETRIES,
        // Without a network the browser's own failure is quicker and plainer than a paused request.
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
