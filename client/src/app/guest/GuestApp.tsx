import { ApiProvider, useApiUrl } from "@confa/api-client/react";
import { Queries } from "@confa/api-client/queries";
import { ToastProvider } from "@confa/ui";
import { useState } from "react";
import { Guest } from "@/features/guest/guest";
import { takeInvitation } from "@/features/guest/guest-memory";
import { InvitationNotice } from "@/features/guest/InvitationNotice";
import { useMessages } from "@/messages/messages";
import { GuestRoom } from "./GuestRoom";

/** The page of `/join#invite=…`, for people without an account. */
export default function GuestApp() {
  const t = useMessages();
  const apiUrl = useApiUrl();
  const [guest] = useState(() => {
    const memory = takeInvitation();
    return memory === null ? null : new Guest(memory, apiUrl);
  });
  return (
    <>
      <title>{t.invites.pageTitle}</title>
      {guest === null ? (
        <InvitationNotice title={t.invites.noGuestLink} text={t.invites.noGuestLinkText} />
      ) : (
        <ApiProvider bearer={guest.bearer}>
          <Queries>
            <ToastProvider dismissLabel={t.devices.dismiss}>
              <GuestRoom guest={guest} />
            </ToastProvider>
          </Queries>
        </ApiProvider>
      )}
    </>
  );
}
