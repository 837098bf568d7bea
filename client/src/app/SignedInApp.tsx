import { ToastProvider } from "@confa/ui";
import { Queries } from "@confa/api-client/queries";
import { Suspense } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import { AriaRouter } from "./AriaRouter";
import { NotFound } from "./NotFound";
import { AccountRoute, HomeRoute, RoomBookRoute, RoomRoute } from "./pages";

export default function SignedInApp() {
  const t = useMessages();
  return (
    <Queries>
      <ToastProvider dismissLabel={t.devices.dismiss}>
        <BrowserRouter>
          <AriaRouter>
            <Suspense fallback={<Waiting label={t.general.loading} />}>
              <Routes>
                <Route path="/" element={<HomeRoute />} />
                <Route path="/room/:roomId" element={<RoomRoute />} />
                <Route path="/rooms/:roomId" element={<RoomBookRoute />} />
                <Route path="/account" element={<AccountRoute />} />
                <Route path="*" element={<NotFound />} />
              </Routes>
            </Suspense>
          </AriaRouter>
        </BrowserRouter>
      </ToastProvider>
    </Queries>
  );
}
