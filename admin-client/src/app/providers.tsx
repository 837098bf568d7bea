import type { AppConfig, Session } from "@confa/api-client";
import { Queries } from "@confa/api-client/queries";
import { SessionProvider } from "@confa/api-client/react";
import { ToastProvider } from "@confa/ui";
import type { ReactNode } from "react";
import { RouterProvider } from "react-aria-components";
import { useNavigate } from "react-router";
import { ConfigProvider } from "@/shared/config";

interface ProvidersProps {
  config: AppConfig;
  session: Session;
  children: ReactNode;
}

export function Providers({ config, session, children }: ProvidersProps) {
  const navigate = useNavigate();
  return (
    <ConfigProvider value={config}>
      <RouterProvider navigate={(to) => void navigate(to)}>
        <SessionProvider session={session}>
          <Queries>
            <ToastProvider>{children}</ToastProvider>
          </Queries>
        </SessionProvider>
      </RouterProvider>
    </ConfigProvider>
  );
}
