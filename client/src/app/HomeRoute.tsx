import { useSession } from "@confa/api-client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { HomePage } from "@/features/home/HomePage";
import type { Room } from "@/features/home/use-rooms";
import { InviteDialog } from "@/features/invites/InviteDialog";
import { roomPath } from "@/shared/room-name";
import { ThemeButton } from "@/shared/ThemeButton";
import { PersonMenu } from "./PersonMenu";

export default function HomeRoute() {
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
            <ThemeButton />
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
