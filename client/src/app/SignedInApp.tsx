import { ToastProvider } from "@confa/ui";
import { isTemporary } from "@confa/api-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import { AriaRouter } from "./AriaRouter";
import { HomeRoute } from "./HomeRoute";
import { NotFound } from "./NotFound";

/** Everything that needs LiveKit comes with the first room. */
const RoomRoute = lazy(() => import("./room/RoomRoute"));

export default function SignedInApp() {
  const t = useMessages();
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider dismissLabel={t.devices.dismiss}>
        <BrowserRouter>
          <AriaRouter>
            <Suspense fallback={<Waiting label={t.general.loading} />}>
              <Routes>
                <Route path="/" element={<HomeRoute />} />
                <Route path="/room/:roomId" element={<RoomRoute />} />
                <Route path="*" element={<NotFound />} />
              </Routes>
            </Suspense>
          </AriaRouter>
        </BrowserRouter>
      </ToastProvider>
    </QueryClientProvider>
  );
}

const RETRIES = 2;

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: (count, error) => count < RETRIES && isTemporary(error), staleTime: 5000 },
    },
  });
}
