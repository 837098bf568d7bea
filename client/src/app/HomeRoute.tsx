import { ThemeButton } from "@confa/ui";
import { useNavigate } from "react-router";
import { HomePage } from "@/features/home/HomePage";
import { useMessages } from "@/messages/messages";
import { roomPath } from "@/shared/room-name";
import { PersonMenu } from "./PersonMenu";

export function HomeRoute() {
  const t = useMessages();
  const navigate = useNavigate();
  return (
    <>
      <title>Confa</title>
      <HomePage
        menu={
          <>
            <ThemeButton labels={t.general.theme} />
            <PersonMenu />
          </>
        }
        onJoin={(room, hash) => void navigate(roomPath(room, hash))}
      />
    </>
  );
}
