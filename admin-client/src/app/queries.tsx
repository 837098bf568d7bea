import { isTemporary } from "@confa/api-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/** A cache of server data that lives as long as this component. */
export function Queries({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** Data is shown for 10 s without asking again; only what may pass by itself is retried. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (numFailures, error) => isTemporary(error) && numFailures < 2,
        // Without a network the browser's own failure is quicker and plainer than a paused request.
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
