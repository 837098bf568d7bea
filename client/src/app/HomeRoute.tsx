import { useSession } from "@confa/api-client/react";
import { ThemeButton } from "@confa/ui";
import { useState } from "react";
import { useNavigate } from "react-router";
import { HomePage } from "@/features/home/HomePage";
import type { Room } from "@/features/home/use-rooms";
import { InviteDialog } from "@/features/invites/InviteDialog";
import { useMessages } from "@/messages/messages";
import { roomPath } from "@/shared/room-name";
import { PersonMenu } from "./PersonMenu";

export default function HomeRoute() {
  const t = useMessages();
  const navigate = useNavigate();
  const { user } = useSession();
  const [invited, setInvited] = useState<Room | null>(null);
  if (user === null) return null;
  return (
    <>
      <title>Confa</title>
      <HomePage
        user={user}
        menu={
          <>
            <ThemeButton labels={t.general.theme} />
            <PersonMenu />
          </>
        }
        onJoin={(room, hash) => void navigate(roomPath(room, hash))}
        onInvite={setInvited}
      />
      {invited !== null && (
        <InviteDialog
          room={invited.name}
          title={invited.title}
          hash=""
          mayInviteGuests={user.role === "ADMIN" || isLed(invited)}
          onClose={() => setInvited(null)}
        />
      )}
    </>
  );
}

function isLed({ myRole }: Room): boolean {
  return myRole === "owner" || myRole === "moderator";
}
